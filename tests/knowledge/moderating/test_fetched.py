"""Sources that are fetched, from a real server on loopback."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from ipaddress import ip_network
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from knowledge.fetching.links import FetchError
from knowledge.moderating.deciding import schedule, undo
from knowledge.moderating.overview import overview
from knowledge.settings import FetchingSettings, KnowledgeSettings
from knowledge.sources.change import AddSource, ReadAgain
from knowledge.sources.registry import SourceError
from knowledge.sources.source import SourceKind
from knowledge.spaces.space import server_space
from tests.knowledge.moderating.moderator import WHO, Moderator, text

SETTINGS = KnowledgeSettings(
    fetching=FetchingSettings(networks_allowed=(ip_network("127.0.0.1/32"),))
)


class Site:
    """A site of one page, which may be gone; ``sent`` counts how often its words were sent."""

    city = "Oslo"
    down = False
    sent = 0

    async def page(self, request: web.Request) -> web.Response:
        if request.path != "/conf":
            raise web.HTTPNotFound
        if self.down:
            raise web.HTTPServiceUnavailable
        if request.headers.get("If-None-Match") == f'"{self.city}"':
            return web.Response(status=304)
        self.sent += 1
        words = f"<p>Harbour Conf met in {self.city} on 4 May 2026, and 300 sailors came to it.</p>"
        return web.Response(
            text=f"<title>Harbour Conf</title><article>{words}</article>",
            content_type="text/html",
            headers={"ETag": f'"{self.city}"'},
        )


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
async def link(site: Site) -> AsyncIterator[str]:
    application = web.Application()
    application.router.add_route("GET", "/{path:.*}", site.page)
    async with TestServer(application) as server:
        yield str(server.make_url("/conf"))


@pytest.fixture
def moderator(tmp_path: Path) -> Moderator:
    return Moderator(server_space(tmp_path / "data", 1), SETTINGS)


async def test_a_page_is_read_again_and_sent_only_when_it_has_changed(
    moderator: Moderator, site: Site, link: str
):
    page = AddSource(SourceKind.PAGE, link, every=timedelta(days=1))
    await asyncio.to_thread(moderator.publish, page)
    assert moderator.finds("Oslo")
    assert (await asyncio.to_thread(moderator.build, ReadAgain())).generation is None
    assert site.sent == 1
    site.city = "Bergen"
    await asyncio.to_thread(moderator.publish, ReadAgain((1,)))
    assert moderator.finds("Bergen")
    (held,) = overview(moderator.space).sources
    due = held.source.due_at()
    assert held.source.read_at
    assert due == held.source.read_at + timedelta(days=1)


async def test_undo_stops_the_schedule_that_would_bring_the_change_back(
    moderator: Moderator, site: Site, link: str
):
    page = AddSource(SourceKind.PAGE, link, every=timedelta(days=1))
    await asyncio.to_thread(moderator.publish, page)
    site.city = "Bergen"
    await asyncio.to_thread(moderator.publish, ReadAgain())
    await asyncio.to_thread(undo, moderator.space, None, WHO)
    assert moderator.finds("Oslo")
    assert overview(moderator.space).held(1).source.every is None
    again = schedule(moderator.space, 1, timedelta(hours=1))
    assert again.every == timedelta(hours=1)


async def test_what_cannot_be_read_any_more_stays_and_says_why(
    moderator: Moderator, site: Site, link: str
):
    await asyncio.to_thread(moderator.publish, AddSource(SourceKind.PAGE, link))
    site.down = True
    report = await asyncio.to_thread(moderator.build, ReadAgain())
    assert report.generation is None
    assert "503" in report.skipped[0].reason
    assert moderator.finds("Oslo")
    assert "503" in (overview(moderator.space).held(1).source.failure or "")


async def test_a_link_is_added_once_and_only_where_it_leads_to_a_text(
    moderator: Moderator, link: str
):
    page = AddSource(SourceKind.PAGE, link)
    await asyncio.to_thread(moderator.publish, page)
    with pytest.raises(SourceError, match="added once"):
        await asyncio.to_thread(moderator.build, page)
    with pytest.raises(FetchError, match="404"):
        await asyncio.to_thread(moderator.build, AddSource(SourceKind.PAGE, f"{link}/none"))
    assert len(overview(moderator.space).sources) == 1


async def test_texts_are_as_old_as_the_last_reading_that_they_are_of(
    moderator: Moderator, site: Site, link: str
):
    await asyncio.to_thread(moderator.publish, AddSource(SourceKind.PAGE, link))
    (first,) = overview(moderator.space).sources
    await asyncio.to_thread(moderator.build, ReadAgain())
    (same,) = overview(moderator.space).sources
    assert same.read_at > first.read_at
    site.city = "Bergen"
    await asyncio.to_thread(moderator.build, ReadAgain())
    site.down = True
    await asyncio.to_thread(moderator.build, ReadAgain())
    (unpublished,) = overview(moderator.space).sources
    assert unpublished.read_at == same.read_at
    assert moderator.read_at() == same.read_at
    await asyncio.to_thread(moderator.publish, text("Compiler Days", "It ran in Lisbon."))
    assert overview(moderator.space).held(1).read_at == same.read_at

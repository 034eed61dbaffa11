"""Sources that are read again by themselves."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.discord_bot.services import ServingClient
from knowledge.moderating.expecting import expect
from knowledge.moderating.history import history
from knowledge.spaces.space import Space, server_space
from tests.bot.discord_bot.conftest import Running
from tests.bot.discord_bot.texts.hourly_page import HourlyPage
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


@pytest.fixture
def page(discord: LoopbackDiscord, tmp_path: Path, clients: list[ServingClient]) -> HourlyPage:
    return HourlyPage(server_space(tmp_path / "data", discord.world.guild_id), clients)


@pytest.fixture
async def link(page: HourlyPage) -> AsyncIterator[str]:
    application = web.Application()
    application.router.add_get("/{path:.*}", page.send)
    async with TestServer(application) as server:
        yield str(server.make_url("/conf"))


async def test_what_is_due_is_read_and_published(
    answering: Running, page: HourlyPage, link: str
) -> None:
    async with answering():
        await page.is_added(link)
        same = await page.an_hour_passes()
        page.words = page.words.replace("Oslo", "Bergen")
        changed = await page.an_hour_passes()
    assert page.sent == 3
    assert same.generation
    assert same.generation.number == 1
    assert changed.generation
    assert changed.generation.number == 2
    assert (history(page.space, 1)[0].deed.who, changed.drafts) == ("schedule", ())


async def test_the_sources_that_all_servers_share_are_read_as_well(
    answering: Running, page: HourlyPage, link: str, tmp_path: Path
) -> None:
    page.space = Space(tmp_path / "data")
    async with answering():
        await page.is_added(link)
        page.words = page.words.replace("Oslo", "Bergen")
        changed = await page.an_hour_passes()
    (held,) = changed.sources
    assert held.documents
    assert changed.files
    assert changed.drafts == ()
    assert history(page.space, 1)[0].deed.who == "schedule"


async def test_what_is_suspicious_waits_for_a_moderator(
    discord: LoopbackDiscord, channel: Channel, answering: Running, page: HourlyPage, link: str
) -> None:
    mo, team = discord.moderator("Mo"), discord.channel("team")
    async with answering():
        await page.is_added(link)
        await mo.uses_command("setup moderators-channel", channel, channel=team)
        expect(page.space, "Where did Harbour Conf meet?", "Oslo", "<@7>")
        page.words = page.words.replace("Oslo", "Bergen")
        waiting = await page.an_hour_passes()
        again = await page.an_hour_passes()
        status = await mo.uses_command("knowledge status", channel)
        (asked,) = (message for message in discord.said() if message.channel is team)
        told, card = asked.content, str(asked.embeds)
        published = await mo.presses(asked, "Publish")
    assert [draft.number for draft in waiting.drafts] == [2]
    assert again.drafts == waiting.drafts
    assert page.sent == 2
    assert told.startswith("Sources were read again as scheduled.")
    assert "would be lost" in card
    assert "Show draft 2" in status.buttons
    assert published.content.startswith("Published")


async def test_a_page_that_is_gone_is_told_and_tried_again_at_its_next_time(
    discord: LoopbackDiscord, channel: Channel, answering: Running, page: HourlyPage, link: str
) -> None:
    mo = discord.moderator("Mo")
    async with answering():
        await page.is_added(link)
        page.words = ""
        failed = await page.an_hour_passes()
        listed = await mo.uses_command("knowledge list", channel)
        status = await mo.uses_command("knowledge status", channel)
    assert failed.generation
    assert failed.generation.number == 1
    told = listed.embeds[0]["fields"][0]["value"]
    assert "could not be read <t:" in told
    assert "404" in told
    assert "1 could not be read the last time" in status.embeds[0]["fields"][1]["value"]

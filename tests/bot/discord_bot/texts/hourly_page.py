"""A web page on a real server, which a space reads every hour."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Final

from aiohttp import web

from bot.discord_bot.services import ServingClient
from bot.discord_bot.texts.scheduler import Scheduler
from knowledge.moderating.deciding import publish_draft
from knowledge.moderating.drafting import Proposal, draft
from knowledge.moderating.overview import Overview, overview
from knowledge.settings import FetchingSettings, KnowledgeSettings
from knowledge.sources.change import AddSource
from knowledge.sources.source import SourceKind
from knowledge.spaces.space import Space

_SETTINGS: Final = KnowledgeSettings(
    fetching=FetchingSettings.model_validate({"networks_allowed": ["127.0.0.0/8"]})
)
_LATER: Final = timedelta(hours=1, minutes=1)


@dataclass
class HourlyPage:
    """The page; without words it is gone. ``clients`` are those of the bot that runs."""

    space: Space
    clients: list[ServingClient]
    words: str = "Harbour Conf met in Oslo on 4 May 2026. Some 300 sailors came. It rained."
    sent: int = field(default=0, init=False)

    async def send(self, request: web.Request) -> web.Response:
        if request.path != "/conf" or not self.words:
            raise web.HTTPNotFound
        self.sent += 1
        written = f"<title>Harbour Conf</title><article><p>{self.words}</p></article>"
        return web.Response(text=written, content_type="text/html")

    async def is_added(self, link: str) -> None:
        """Add it as a source, and publish it."""
        change = AddSource(SourceKind.PAGE, link, every=timedelta(hours=1))
        proposal = Proposal(change, "<@7>")
        drafted = await asyncio.to_thread(draft, _untold, self.space, proposal, _SETTINGS)
        assert drafted.report.generation is not None
        publish_draft(self.space, drafted.report.generation, "<@7>")

    async def an_hour_passes(self) -> Overview:
        """Let the bot read what is due then."""
        await Scheduler(self.clients[0]).read_due(datetime.now(UTC) + _LATER)
        return overview(self.space)


def _untold(stage: str, done: int, total: int) -> None:
    pass

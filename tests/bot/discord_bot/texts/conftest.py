"""The space of the loopback Discord's server, who keeps it, and the bot with real texts."""

import asyncio
import shutil
from pathlib import Path

import pytest

from bot.discord_bot import run
from bot.discord_bot.services import ServingClient
from bot.published import PublishedKnowledge
from bot.settings import Settings
from knowledge.settings import FetchingSettings, RankingSettings
from knowledge.spaces.space import server_space
from tests.bot.discord_bot.conftest import Running, Starting
from tests.bot.discord_bot.texts.editor import Editor
from tests.knowledge.moderating.moderator import Moderator
from tests.loopback.payload import Channel
from tests.loopback.server import LoopbackDiscord


@pytest.fixture
def keeper(discord: LoopbackDiscord, tmp_path: Path) -> Moderator:
    """Return who changes the server's texts without going through Discord."""
    return Moderator(server_space(tmp_path, discord.world.guild_id))


@pytest.fixture
def answering(data: Path, tmp_path: Path, starting: Starting) -> Running:
    """Return how to start the bot on the texts of ``data``, with a processor to spare."""
    folder = tmp_path / "data"
    shutil.copytree(data, folder)
    settings = Settings(
        data_folder=folder,
        fetching=FetchingSettings(networks_allowed=("127.0.0.0/8",)),
        ranking=RankingSettings(ranker="fast"),
    )
    quick = {"cooldown": 0, "build_pause": 0}
    return lambda **changes: starting(
        settings, PublishedKnowledge(settings), **{**quick, **changes}
    )


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> list[ServingClient]:
    """Return the clients that are started; what they do by themselves is left to the test."""
    started: list[ServingClient] = []

    async def noted(client: ServingClient) -> None:
        started.append(client)
        await asyncio.Event().wait()

    monkeypatch.setattr(run, "chores", noted)
    return started


@pytest.fixture
def editor(discord: LoopbackDiscord, channel: Channel) -> Editor:
    """Return a moderator who adds texts in the channel."""
    return Editor(discord, channel, discord.moderator("Mo"))

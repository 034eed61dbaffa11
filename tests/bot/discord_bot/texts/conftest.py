"""The space of the loopback Discord's server, who keeps it, and the bot with real texts."""

import shutil
from pathlib import Path

import pytest

from bot.published import PublishedKnowledge
from bot.settings import Settings
from knowledge.settings import FetchingSettings, RankingSettings
from knowledge.spaces.space import server_space
from tests.bot.discord_bot.conftest import Running, Starting
from tests.knowledge.moderating.moderator import Moderator
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
    return lambda **changes: starting(settings, PublishedKnowledge(settings), **quick, **changes)

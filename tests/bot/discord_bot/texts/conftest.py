"""The space of the loopback Discord's server, and who keeps it."""

from pathlib import Path

import pytest

from knowledge.spaces.space import server_space
from tests.knowledge.moderating.moderator import Moderator
from tests.loopback.server import LoopbackDiscord


@pytest.fixture
def keeper(discord: LoopbackDiscord, tmp_path: Path) -> Moderator:
    """Return who changes the server's texts without going through Discord."""
    return Moderator(server_space(tmp_path, discord.world.guild_id))

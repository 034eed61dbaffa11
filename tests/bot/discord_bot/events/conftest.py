"""The means to draw, loaded before they are needed, as a busy machine takes long for that."""

import pytest

from bot.timeline import Row, timeline
from tests.bot.discord_bot.events.known import SOON, TODAY


@pytest.fixture(scope="session", autouse=True)
def pencils() -> None:
    timeline([Row("Harbor Camp", SOON)], TODAY)

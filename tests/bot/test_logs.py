"""What is logged, and what never is."""

import logging
from collections.abc import Iterator

import pytest

from bot.logs import log_to_stderr

NAMES = (None, "bot", "knowledge", "discord")


@pytest.fixture(autouse=True)
def as_it_was(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Leave the log as it was."""
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    before = {name: logging.getLogger(name).level for name in NAMES}
    yield
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def logged(name: str, level: int) -> bool:
    return logging.getLogger(name).isEnabledFor(level)


def test_all_that_the_program_says_is_logged_but_not_what_passes_through_it() -> None:
    log_to_stderr("debug")
    assert logged("bot.discord_bot", logging.DEBUG)
    assert logged("knowledge.base", logging.DEBUG)
    for name in ("discord.gateway", "discord.http", "discord.webhook.async_"):
        assert logged(name, logging.INFO)
        assert not logged(name, logging.DEBUG)
    assert not logged("aiohttp.client", logging.INFO)


def test_less_can_be_logged_of_all() -> None:
    log_to_stderr("error")
    for name in ("bot.discord_bot", "discord.gateway"):
        assert logged(name, logging.ERROR)
        assert not logged(name, logging.WARNING)

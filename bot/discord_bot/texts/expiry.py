"""Expiry: what was removed from any space is deleted from the disk after the stated days."""

from collections.abc import Iterator
from pathlib import Path

from bot.discord_bot.texts.wording import SCHEDULE
from knowledge.errors import PersonError
from knowledge.moderating.forgetting import forget_expired
from knowledge.refreshing.report import Progress
from knowledge.spaces.space import Space, server_space


def forget_everywhere(_: Progress, data: Path, days: int) -> tuple[str, ...]:
    """Delete it, and return why that could not be done, a line for each space that failed."""
    failed = []
    for space in _spaces(data):
        try:
            forget_expired(space, days, SCHEDULE)
        except PersonError as error:  # as while someone builds in it; the next day does it
            failed.append(str(error))
    return tuple(failed)


def _spaces(data: Path) -> Iterator[Space]:
    """Yield the shared space, and the servers', also those of servers that the bot has left."""
    yield Space(data)
    for folder in sorted((data / "spaces").glob("*")):
        if folder.name.isdigit():
            yield server_space(data, int(folder.name))

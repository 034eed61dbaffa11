"""Desks: one that answers from the shared texts, and one for each server with texts of its own."""

import asyncio
import time
from collections.abc import Iterator
from typing import Final

from bot.discord_bot.answerer import Library
from bot.discord_bot.desk import Desk
from bot.discord_bot.worker import Worker

OPEN: Final = 32
"""How many servers' texts are open at a time: a few megabytes each, beside the shared ones."""
_IDLE: Final = 1_800.0
"""Seconds after which the texts of a server that asks nothing are closed."""


class Desks:
    """All desks; they share one worker, and so how many may wait."""

    def __init__(self, library: Library, waiting: int) -> None:
        """Take answerers from a library; nothing is opened before it is needed."""
        self._library = library
        self._worker = Worker(waiting)
        self._of_servers: dict[int, Desk] = {}
        self.shared = Desk(self._worker, library, None)

    def of(self, guild: int | None) -> Desk:
        """Return the desk of a server: the shared one where it has no texts of its own.

        It begins to open if it is closed. Cheap: it is asked with each key that someone types.
        """
        if guild is None or not self._library.has_own(guild):
            return self.shared
        desk = self._of_servers.get(guild)
        if desk is None:
            desk = Desk(self._worker, self._library, guild, self.shared)
            self._of_servers[guild] = desk
        desk.used_at = time.monotonic()
        if not desk.is_open:
            self._make_room()
            desk.begin()
        return desk

    async def renew(self, guild: int) -> None:
        """Have a server answer from what is published now, at once."""
        desk = self.of(guild)
        await desk.opened()
        await desk.renew()

    def open_ones(self) -> Iterator[Desk]:
        """Yield the desks that are open, the shared one first."""
        for desk in (self.shared, *self._of_servers.values()):
            if desk.is_open:
                yield desk

    def close_idle(self) -> None:
        """Close the servers' desks at which nobody has asked for long."""
        for desk in self._of_servers.values():
            if desk.is_open and time.monotonic() - desk.used_at > _IDLE:
                desk.close()

    async def close(self) -> None:
        """Finish the question under way, and close all desks."""
        await asyncio.to_thread(self._worker.close)
        for desk in self.open_ones():
            (await desk.opened()).answerer.close()

    def _make_room(self) -> None:
        """Close the desks that were used longest ago, so that one more may open."""
        desks = [desk for desk in self._of_servers.values() if desk.is_open]
        for desk in sorted(desks, key=lambda desk: -desk.used_at)[OPEN - 1 :]:
            desk.close()

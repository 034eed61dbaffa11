"""The doors: who is inside is served to the end, also when the bot stops."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

from bot.languages import to_say
from knowledge.errors import PersonError


class ClosedError(PersonError):
    """The bot is stopping and takes no more questions."""


class Doors:
    """Lets questions in until it closes, and knows when the last has been answered."""

    def __init__(self) -> None:
        """Open the doors."""
        self._inside = 0
        self._closed = False
        self._empty = asyncio.Event()
        self._empty.set()

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Count a question in, until its answer has been sent.

        Raises:
            ClosedError: The doors are closed.
        """
        if self._closed:
            raise ClosedError(to_say("I am restarting. Please ask again in a minute."))
        self._inside += 1
        self._empty.clear()
        try:
            yield
        finally:
            self._inside -= 1
            if self._inside == 0:
                self._empty.set()

    async def close(self, patience: float) -> bool:
        """Close, and wait until all are served; False when some were not, ``patience`` s later."""
        self._closed = True
        try:
            async with asyncio.timeout(patience):
                await self._empty.wait()
        except TimeoutError:
            return False
        return True

"""The board: every message that stands anywhere, and waiting for one to appear."""

import asyncio
from collections.abc import Callable
from typing import Final, TypeVar

from tests.loopback.payload import Message

# Seconds until what is awaited counts as never coming: on a machine that is busy with other things,
# a build that takes 3 seconds by itself takes more than a minute.
_PATIENCE: Final = 300.0
T = TypeVar("T")


class Board:
    """Holds the messages by id, oldest first."""

    def __init__(self) -> None:
        self.messages: dict[int, Message] = {}
        self._changed = asyncio.Condition()

    async def put(self, message: Message) -> None:
        """Add a message, or note that it has changed."""
        self.messages[message.id] = message
        await self.tell()

    async def remove(self, message: Message) -> None:
        """Take a message away."""
        del self.messages[message.id]
        await self.tell()

    async def tell(self) -> None:
        """Let everyone who waits look again."""
        async with self._changed:
            self._changed.notify_all()

    async def until_gone(self, message: Message) -> None:
        """Wait until a message has been deleted."""
        await self.until(lambda: None if message.id in self.messages else True)

    async def until(self, found: Callable[[], T | None], patience: float = _PATIENCE) -> T:
        """Wait until something is found on the board; TimeoutError after ``patience`` seconds."""
        async with asyncio.timeout(patience), self._changed:
            while (result := found()) is None:
                await self._changed.wait()
            return result

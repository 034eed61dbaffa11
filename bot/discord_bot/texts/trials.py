"""Trials: drafts that moderators try questions on are open for a while."""

import asyncio
from threading import Lock
from typing import Final

from bot.discord_bot.answerer import Answerer, Library
from bot.discord_bot.worker import Worker
from knowledge.answer import Answer

_WAITING: Final = 5
_OPEN: Final = 300.0
"""Seconds for which a draft stays open after a question."""


class Trials:
    """Answers questions as if a draft were published; one draft is open at a time.

    Opening takes some tenths of a second; so it is kept for the next question.
    """

    def __init__(self, library: Library) -> None:
        """Open nothing yet."""
        self._library = library
        self._worker = Worker(_WAITING)
        self._one = Lock()
        self._open: tuple[tuple[int, int], Answerer] | None = None
        self._closing: asyncio.TimerHandle | None = None

    async def ask(self, guild: int, number: int, question: str) -> Answer:
        """Answer a question from a draft of a server, and the texts that are shared.

        Raises:
            BusyError: Too many moderators are trying questions.
            StoreError: The draft is gone.
        """
        if self._closing is not None:
            self._closing.cancel()
        try:
            return await self._worker.answer(lambda: self._answered((guild, number), question))
        finally:
            loop = asyncio.get_running_loop()
            self._closing = loop.call_later(_OPEN, self._worker.afterwards, self._close)

    async def close(self) -> None:
        """Close what is open, as the bot ends."""
        if self._closing is not None:
            self._closing.cancel()
        await asyncio.to_thread(self._worker.close)
        self._close()

    def _answered(self, draft: tuple[int, int], question: str) -> Answer:
        with self._one:
            if self._open is None or self._open[0] != draft:
                self._close_open()
                self._open = draft, self._library.open_draft(*draft)
            return self._open[1].ask(question)

    def _close(self) -> None:
        with self._one:
            self._close_open()

    def _close_open(self) -> None:
        if self._open is not None:
            _, answerer = self._open
            self._open = None
            answerer.close()

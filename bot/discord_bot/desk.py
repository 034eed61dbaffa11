"""The desk: questions are answered off the event loop, one after another."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from bot.discord_bot.answerer import Answerer
from knowledge.answer import Answer
from knowledge.errors import PersonError


class BusyError(PersonError):
    """More questions wait than the desk takes on."""


class Desk:
    """Answers questions in a worker thread, for at most ``waiting`` askers at a time.

    One thread is enough: the model's runtime spreads a single question over all cores. It also
    is what makes replacing the answerer safe, as no question runs meanwhile.
    """

    def __init__(self, answerer: Answerer, waiting: int) -> None:
        """Open the desk with its first answerer, which it owns from now on."""
        self._answerer = answerer
        self._waiting = waiting
        self._asked = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def ask(self, question: str) -> Answer:
        """Answer a question.

        Raises:
            BusyError: ``waiting`` questions are being answered or wait already.
        """
        if self._asked >= self._waiting:
            raise BusyError("I am busy right now. Please try again in a moment.")
        self._asked += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(
                self._worker, lambda: self._answerer.ask(question)
            )
        finally:
            self._asked -= 1

    async def replace(self, answerer: Answerer) -> None:
        """Answer from another answerer from the next question on, and close the one before."""
        await asyncio.get_running_loop().run_in_executor(self._worker, self._swap, answerer)

    def close(self) -> None:
        """Finish the question under way, then close the answerer."""
        self._worker.shutdown(cancel_futures=True)
        self._answerer.close()

    def _swap(self, answerer: Answerer) -> None:
        before, self._answerer = self._answerer, answerer
        before.close()

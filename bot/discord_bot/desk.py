"""The desk: questions are answered off the event loop, one after another."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Final, TypeVar

from bot.discord_bot.answerer import Answerer
from bot.languages import to_say
from knowledge.answer import Answer, Quote
from knowledge.definitions.known import terms_of
from knowledge.errors import PersonError
from knowledge.quoting.surroundings import Surroundings

_HELD: Final = 512
"""How many answers are held for who asks the same, or presses a button, while it is published."""
T = TypeVar("T")


class BusyError(PersonError):
    """More questions wait than the desk takes on."""


class Desk:
    """Answers questions in a worker thread, for at most ``waiting`` askers at a time.

    One thread is enough: the model's runtime spreads a single question over all cores. It also
    is what makes replacing the answerer safe, as no question runs meanwhile.
    """

    def __init__(self, answerer: Answerer, waiting: int) -> None:
        """Open the desk with its first answerer, which it owns from now on."""
        self.renewals = 0
        """How often the answerer has been replaced."""
        self._put(answerer)
        self._waiting = waiting
        self._asked = 0
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def ask(self, question: str, earlier: tuple[str, ...] = ()) -> Answer:
        """Answer a question that follows the ``earlier`` ones, oldest first.

        Raises:
            BusyError: ``waiting`` questions are being answered or wait already.
        """
        return await self._work(lambda: self._ask(question, earlier))

    async def around(self, quote: Quote) -> Surroundings | None:
        """Return what stands around a quote; None where its text is gone or has changed.

        Raises:
            BusyError: As of :meth:`ask`.
        """
        return await self._work(lambda: self._answerer.around(quote))

    async def define(self, term: str) -> tuple[Quote, ...]:
        """Quote what a term means, each meaning once, the usual one first.

        Raises:
            BusyError: As of :meth:`ask`.
        """
        return await self._work(lambda: self._answerer.define(term))

    async def replace(self, answerer: Answerer) -> None:
        """Answer from another answerer from the next question on, and close the one before."""
        await asyncio.get_running_loop().run_in_executor(self._worker, self._swap, answerer)

    def close(self) -> None:
        """Finish the question under way, then close the answerer."""
        self._worker.shutdown(cancel_futures=True)
        self._answerer.close()

    async def _work(self, task: Callable[[], T]) -> T:
        if self._asked >= self._waiting:
            raise BusyError(to_say("I am busy right now. Please try again in a moment."))
        self._asked += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._worker, task)
        finally:
            self._asked -= 1

    def _put(self, answerer: Answerer) -> None:
        self._answerer = answerer
        # Read once: what is suggested while someone writes must not wait for a question.
        self.events = answerer.events()
        self.terms = terms_of(answerer.definitions())
        self.provenance = answerer.provenance()
        self._ask = lru_cache(_HELD)(answerer.ask)

    def _swap(self, answerer: Answerer) -> None:
        before = self._answerer
        self._put(answerer)
        self.renewals += 1
        before.close()

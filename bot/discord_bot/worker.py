"""The worker: one thread answers all questions, one after another, off the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from bot.languages import to_say
from knowledge.errors import PersonError

T = TypeVar("T")


class BusyError(PersonError):
    """More questions wait than are taken on."""


class Worker:
    """Answers for at most ``waiting`` askers at a time, whatever server they are in.

    One thread is enough: the model's runtime spreads a single question over all cores. As tasks
    run in the order in which they come, what one task uses can be closed by a later one.
    """

    def __init__(self, waiting: int) -> None:
        """Start idle."""
        self._waiting = waiting
        self._asked = 0
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def answer(self, task: Callable[[], T]) -> T:
        """Run what someone waits for.

        Raises:
            BusyError: ``waiting`` questions are being answered or wait already.
        """
        if self._asked >= self._waiting:
            raise BusyError(to_say("I am busy right now. Please try again in a moment."))
        self._asked += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, task)
        finally:
            self._asked -= 1

    def afterwards(self, task: Callable[[], None]) -> None:
        """Run what nobody waits for, after all that has been asked so far."""
        self._thread.submit(task)

    def close(self) -> None:
        """Finish the question under way, and answer none of those that wait."""
        self._thread.shutdown(cancel_futures=True)

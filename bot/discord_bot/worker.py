"""The worker: answers all questions off the event loop, a few of them side by side."""

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeVar

from bot.languages import to_say
from knowledge.errors import PersonError

T = TypeVar("T")
_THREADS = 2
"""While one question is read, which the model's runtime spreads over all cores, the next is
searched, which takes one: so 1.2 to 1.3 times as many are answered. A third adds nothing."""


class BusyError(PersonError):
    """More questions wait than are taken on."""


class Worker:
    """Answers for at most ``waiting`` askers at a time, whatever server they are in.

    Questions begin in the order in which they come. What one of them uses can be closed
    :meth:`afterwards`.
    """

    def __init__(self, waiting: int) -> None:
        """Start idle."""
        self._waiting = waiting
        self._asked = 0
        self._under_way: list[Future[Any]] = []
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="desk")
        self._closing = ThreadPoolExecutor(1, thread_name_prefix="desk-closing")

    async def answer(self, task: Callable[[], T]) -> T:
        """Run what someone waits for.

        Raises:
            BusyError: ``waiting`` questions are being answered or wait already.
        """
        if self._asked >= self._waiting:
            raise BusyError(to_say("I am busy right now. Please try again in a moment."))
        self._asked += 1
        try:
            begun = self._threads.submit(task)
            self._under_way = [begun, *(one for one in self._under_way if not one.done())]
            return await asyncio.wrap_future(begun)
        finally:
            self._asked -= 1

    def afterwards(self, task: Callable[[], None]) -> None:
        """Run what nobody waits for, after all that has been asked so far."""
        self._closing.submit(_after, self._under_way, task)

    def close(self) -> None:
        """Finish the questions under way, and answer none of those that wait."""
        self._threads.shutdown(cancel_futures=True)
        self._closing.shutdown()


def _after(asked: Sequence[Future[Any]], task: Callable[[], None]) -> None:
    for one in asked:
        with suppress(CancelledError):
            one.exception()
    task()

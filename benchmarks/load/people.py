"""People who ask: a number of them at once without a pause, or so many questions a second."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import perf_counter

import numpy as np

from bot.discord_bot.worker import BusyError, Worker

_TRY_AGAIN = 1.0  # seconds until who was told "busy" asks again


@dataclass(slots=True)
class Served:
    """How long each answered question took, in seconds, and how many were told to come back."""

    seconds: float
    waits: list[float] = field(default_factory=list)
    refused: int = 0

    @property
    def rate(self) -> float:
        """Questions answered a second."""
        return len(self.waits) / self.seconds

    def milliseconds(self, percentile: float) -> float:
        """Return the wait that a percentage of the questions stayed below."""
        return float(1000 * np.percentile(self.waits, percentile))


@dataclass(frozen=True, slots=True)
class Counter:
    """Where people ask: the bot's worker, its answers, and what they have to ask."""

    worker: Worker
    answer: Callable[[str], object]
    questions: Iterator[str]

    async def serve(self, served: Served) -> bool:
        """Ask the next question; return whether it was taken on."""
        question, began = next(self.questions), perf_counter()
        try:
            await self.worker.answer(lambda: self.answer(question))
        except BusyError:
            served.refused += 1
            return False
        served.waits.append(perf_counter() - began)
        return True


async def at_once(people: int, counter: Counter, seconds: float) -> Served:
    """Have people ask, each at least once, and on as soon as the one before is answered."""
    began = perf_counter()
    served = Served(seconds)

    async def ask_on() -> None:
        while True:
            if not await counter.serve(served):
                await asyncio.sleep(_TRY_AGAIN)
            if perf_counter() - began >= seconds:
                return

    await asyncio.gather(*(ask_on() for _ in range(people)))
    served.seconds = perf_counter() - began
    return served


async def arriving(a_second: float, counter: Counter, seconds: float) -> Served:
    """Have questions arrive at a steady pace, whether those before are answered or not."""
    began = perf_counter()
    served = Served(seconds)
    async with asyncio.TaskGroup() as group:
        for number in range(round(a_second * seconds)):
            await asyncio.sleep(max(0.0, began + number / a_second - perf_counter()))
            group.create_task(counter.serve(served))
    served.seconds = perf_counter() - began
    return served

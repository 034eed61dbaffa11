"""People ask the bot's worker, at once or one after another."""

import itertools
import time
from collections.abc import Callable
from contextlib import closing

from benchmarks.load.people import Counter, arriving, at_once
from bot.discord_bot.worker import Worker


def takes(seconds: float) -> Callable[[str], None]:
    return lambda _: time.sleep(seconds)


async def test_each_person_asks_on_until_the_time_is_over() -> None:
    with closing(Worker(waiting=10)) as worker:
        served = await at_once(3, Counter(worker, takes(0.01), itertools.cycle("ab")), 0.1)
    assert len(served.waits) >= 3
    assert served.refused == 0
    assert served.milliseconds(50) >= 10
    assert served.rate <= 201  # two side by side, 10 ms each


async def test_questions_that_arrive_too_fast_are_told_busy() -> None:
    with closing(Worker(waiting=1)) as worker:
        served = await arriving(100, Counter(worker, takes(0.05), itertools.cycle("ab")), 0.1)
    assert served.refused > 0
    assert len(served.waits) + served.refused == 10

import os
import signal
from functools import partial

import pytest

from bot.apart import ApartError, run_apart
from knowledge.errors import PersonError
from knowledge.refreshing.report import Progress


def added(tell: Progress, one: int, other: int) -> tuple[int, int]:
    tell("read", 1, 2)
    return one + other, os.nice(0)


def refused(_: Progress) -> None:
    raise PersonError("a number must be even, not 3")


def killed(_: Progress) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


async def test_it_tells_how_far_it_is_and_returns_the_result_at_the_lowest_priority():
    told: list[tuple[str, int, int]] = []
    assert await run_apart(lambda *far: told.append(far), added, 1, other=2) == (3, 19)
    assert told == [("read", 1, 2)]


async def test_what_a_person_can_act_on_arrives_in_its_words():
    with pytest.raises(PersonError, match="must be even, not 3"):
        await run_apart(partial(print), refused)


async def test_a_killed_process_is_told():
    with pytest.raises(ApartError, match="status -9"):
        await run_apart(partial(print), killed)

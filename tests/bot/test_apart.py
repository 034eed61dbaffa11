import os
import signal
import tempfile
from functools import partial
from pathlib import Path

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


def killed_at_work(tell: Progress) -> None:
    folder = tempfile.mkdtemp()
    Path(folder, "a repository").write_bytes(b"much")
    tell(folder, 0, 0)
    killed(tell)


def there(paths: list[str]) -> list[bool]:
    return [Path(path).exists() for path in paths]


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


async def test_of_a_killed_process_no_temporary_files_are_left():
    told: list[str] = []
    with pytest.raises(ApartError):
        await run_apart(lambda folder, *_: told.append(folder), killed_at_work)
    assert there(told) == [False]

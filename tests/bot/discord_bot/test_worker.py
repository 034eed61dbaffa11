"""The worker: who asks, who waits, and what is closed when."""

import asyncio
from collections.abc import Iterator
from threading import Barrier, Event

import pytest

from bot.discord_bot.worker import BusyError, Worker

PATIENCE = 5.0


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker(waiting=3)
    yield worker
    worker.close()


@pytest.fixture
def gate() -> Iterator[Event]:
    """Open it to let those through that wait for it; it opens by itself in the end."""
    gate = Event()
    yield gate
    gate.set()


async def asked(worker: Worker, gate: Event) -> asyncio.Task[bool]:
    begun = Event()

    def answer() -> bool:
        begun.set()
        return gate.wait(PATIENCE)

    answered = asyncio.create_task(worker.answer(answer))
    assert await asyncio.to_thread(begun.wait, PATIENCE)
    return answered


async def test_two_questions_are_answered_side_by_side(worker: Worker) -> None:
    both = Barrier(2, timeout=PATIENCE)
    places = await asyncio.gather(worker.answer(both.wait), worker.answer(both.wait))
    assert sorted(places) == [0, 1]


async def test_who_comes_after_as_many_as_may_wait_is_told_to_come_back(
    worker: Worker, gate: Event
) -> None:
    under_way = [await asked(worker, gate) for _ in range(2)]
    waits = asyncio.create_task(worker.answer(lambda: True))
    await asyncio.sleep(0)
    with pytest.raises(BusyError):
        await worker.answer(lambda: True)
    gate.set()
    assert all(await asyncio.gather(waits, *under_way))
    assert await worker.answer(lambda: True)


async def test_what_is_done_afterwards_waits_for_every_question_before(
    worker: Worker, gate: Event
) -> None:
    before, closed = await asked(worker, gate), Event()
    worker.afterwards(closed.set)
    assert await worker.answer(lambda: True), "a question after it waits for neither"
    assert not closed.is_set()
    gate.set()
    assert await before
    assert await asyncio.to_thread(closed.wait, PATIENCE)


async def test_who_fails_is_told_and_keeps_nobody_waiting(worker: Worker) -> None:
    closed = Event()
    with pytest.raises(ZeroDivisionError):
        await worker.answer(lambda: 1 / 0)
    worker.afterwards(closed.set)
    assert await asyncio.to_thread(closed.wait, PATIENCE)


async def test_the_end_drops_who_waits_and_closes_what_is_open(gate: Event) -> None:
    worker, closed = Worker(waiting=3), Event()
    under_way = [await asked(worker, gate) for _ in range(2)]
    dropped = asyncio.create_task(worker.answer(lambda: True))
    await asyncio.sleep(0)
    worker.afterwards(closed.set)
    ending = asyncio.create_task(asyncio.to_thread(worker.close))
    with pytest.raises(asyncio.CancelledError):
        await dropped
    gate.set()
    assert all(await asyncio.gather(*under_way))
    await ending
    assert closed.is_set()

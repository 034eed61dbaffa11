"""A desk, and new knowledge on it."""

import asyncio

import pytest

from bot.discord_bot.desk import Desk
from bot.discord_bot.worker import BusyError, Worker
from knowledge.answer import Answer
from tests.bot.discord_bot.booklet import Booklet, Shelf


@pytest.fixture
def booklet() -> Booklet:
    return Booklet()


@pytest.fixture
def shelf(booklet: Booklet) -> Shelf:
    return Shelf([booklet])


@pytest.fixture
def desk(shelf: Shelf) -> Desk:
    return Desk(Worker(waiting=1), shelf, None)


async def test_the_event_loop_goes_on_while_a_question_is_answered(
    desk: Desk, booklet: Booklet
) -> None:
    await desk.opened()
    booklet.gate.clear()
    asked = asyncio.create_task(desk.ask("when?"))
    await asyncio.sleep(0)
    with pytest.raises(BusyError):
        await desk.ask("and where?")
    booklet.gate.set()
    assert (await asked).answered
    assert (await desk.ask("and where?")).answered


async def test_what_is_asked_again_is_not_worked_out_again(desk: Desk, booklet: Booklet) -> None:
    assert await desk.ask("when?") == await desk.ask("when?")
    assert booklet.asked == ["when?"]


async def test_what_is_published_anew_answers_after_a_renewal(
    desk: Desk, booklet: Booklet, shelf: Shelf
) -> None:
    assert (await desk.ask("when?")).reason is None
    assert not await desk.renew()
    state = desk.state
    shelf.booklets.append(Booklet({"when?": Answer("when?", reason="new")}))
    assert await desk.renew()
    assert (await desk.ask("when?")).reason == "new"
    assert await asyncio.to_thread(booklet.closed.wait, 5)
    assert desk.state != state


async def test_a_question_under_way_keeps_its_texts(
    desk: Desk, booklet: Booklet, shelf: Shelf
) -> None:
    await desk.opened()
    booklet.gate.clear()
    asked = asyncio.create_task(desk.ask("when?"))
    await asyncio.to_thread(booklet.begun.wait)
    shelf.booklets.append(Booklet())
    assert await desk.renew()
    assert not booklet.closed.is_set()
    booklet.gate.set()
    assert (await asked).answered
    assert await asyncio.to_thread(booklet.closed.wait, 5)


async def test_a_closed_desk_opens_again_when_it_is_asked(desk: Desk, booklet: Booklet) -> None:
    await desk.opened()
    desk.close()
    assert await asyncio.to_thread(booklet.closed.wait, 5)
    assert (await desk.ask("when?")).answered


async def test_askers_wait_together_for_what_is_being_opened(desk: Desk) -> None:
    first, second = await asyncio.gather(desk.opened(), desk.opened())
    assert first is second

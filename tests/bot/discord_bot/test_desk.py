"""The desk, and new knowledge on it."""

import asyncio

import pytest

from bot.discord_bot.desk import BusyError, Desk
from bot.discord_bot.follow import follow
from knowledge.answer import Answer
from tests.bot.discord_bot.booklet import Booklet, Shelf


async def test_the_event_loop_goes_on_while_a_question_is_answered() -> None:
    booklet = Booklet()
    booklet.gate.clear()
    desk = Desk(booklet, waiting=1)
    asked = asyncio.create_task(desk.ask("when?"))
    await asyncio.sleep(0)
    with pytest.raises(BusyError):
        await desk.ask("and where?")
    booklet.gate.set()
    assert (await asked).answered
    assert (await desk.ask("and where?")).answered
    desk.close()
    assert booklet.closed.is_set()


async def test_a_newly_published_generation_answers_from_then_on() -> None:
    before = Booklet()
    after = Booklet({"when?": Answer("when?", reason="new")})
    shelf = Shelf([before])
    desk = Desk(before, waiting=1)
    following = asyncio.create_task(follow(shelf, desk, published=1, every=0.01))
    assert (await desk.ask("when?")).reason is None
    shelf.booklets.append(after)
    assert await asyncio.to_thread(before.closed.wait, 5)
    assert (await desk.ask("when?")).reason == "new"
    following.cancel()
    desk.close()


async def test_a_generation_that_cannot_be_opened_leaves_the_one_before() -> None:
    class Damaged(Shelf):
        def open(self) -> Booklet:
            raise OSError("damaged")

    booklet = Booklet()
    desk = Desk(booklet, waiting=1)
    shelf = Damaged([booklet, booklet])
    following = asyncio.create_task(follow(shelf, desk, published=1, every=0.01))
    await asyncio.sleep(0.1)
    assert (await desk.ask("when?")).answered
    assert not following.done()
    following.cancel()
    desk.close()

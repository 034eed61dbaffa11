"""The desks of servers beside the shared one."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass

import pytest

from bot.discord_bot.answerer import Answerer
from bot.discord_bot.desk import Desk
from bot.discord_bot.desks import OPEN, Desks
from bot.discord_bot.follow import follow
from knowledge.answer import Answer
from tests.bot.discord_bot.booklet import Booklet, Shelf, SlowShelf
from tests.bot.discord_bot.events.known import COMING, RUSTCONF

SERVER, OTHER = 1, 2


@dataclass
class DamagedShelf(Shelf):
    """A library in which no server's texts can be opened, or even ``readable`` is not so."""

    readable: bool = True

    def published(self, guild: int | None) -> int:
        if guild is not None and not self.readable:
            raise OSError("damaged")
        return super().published(guild)

    def open(self, guild: int | None) -> Answerer:
        if guild is not None:
            raise OSError("damaged")
        return super().open(guild)


def saying(reason: str) -> Booklet:
    return Booklet({"when?": Answer("when?", reason=reason)})


@pytest.fixture
def shelf() -> Shelf:
    return Shelf([saying("shared")], {SERVER: [saying("own")]})


@pytest.fixture
async def desks(shelf: Shelf) -> AsyncIterator[Desks]:
    desks = Desks(shelf, waiting=1)
    await desks.shared.opened()
    yield desks
    await desks.close()


async def reason(desk: Desk) -> str | None:
    return (await desk.ask("when?")).reason


async def test_a_server_with_texts_of_its_own_has_a_desk_and_others_share_one(
    desks: Desks,
) -> None:
    assert desks.of(OTHER) is desks.of(None) is desks.shared
    assert desks.of(SERVER) is desks.of(SERVER)
    assert await reason(desks.of(SERVER)) == "own"
    assert await reason(desks.of(OTHER)) == "shared"


async def test_until_a_servers_texts_are_open_the_shared_ones_are_suggested() -> None:
    own = Booklet(known_events=(COMING, RUSTCONF))
    shelf = SlowShelf([Booklet(known_events=(COMING,))], {SERVER: [own]})
    desks = Desks(shelf, waiting=1)
    await desks.shared.opened()
    assert desks.of(SERVER).events_at_hand == (COMING,)
    shelf.let.set()
    await desks.of(SERVER).opened()
    assert desks.of(SERVER).events_at_hand == (COMING, RUSTCONF)
    await desks.close()


async def test_what_is_published_for_all_or_for_a_server_is_followed(
    desks: Desks, shelf: Shelf
) -> None:
    following = asyncio.create_task(follow(desks, every=0.01))
    await desks.of(SERVER).opened()
    (shared,), (own,) = shelf.booklets, shelf.own[SERVER]
    shelf.booklets.append(saying("shared, new"))
    shelf.own[SERVER].append(saying("own, new"))
    assert await asyncio.to_thread(shared.closed.wait, 5)
    assert await asyncio.to_thread(own.closed.wait, 5)
    assert await reason(desks.of(None)) == "shared, new"
    assert await reason(desks.of(SERVER)) == "own, new"
    following.cancel()


async def test_a_server_gets_texts_of_its_own_while_the_bot_runs(
    desks: Desks, shelf: Shelf
) -> None:
    assert await reason(desks.of(OTHER)) == "shared"
    shelf.own[OTHER] = [saying("other")]
    assert await reason(desks.of(OTHER)) == "other"


async def test_texts_that_cannot_be_opened_leave_the_shared_ones_until_they_can(
    desks: Desks, shelf: Shelf
) -> None:
    shelf.own[OTHER] = []
    assert await reason(desks.of(OTHER)) == "shared"
    shelf.own[OTHER] = [saying("mended")]
    assert await desks.of(OTHER).renew()
    assert await reason(desks.of(OTHER)) == "mended"


@pytest.mark.parametrize("readable", [True, False])
async def test_texts_that_cannot_be_opened_are_tried_again_only_after_a_while(
    shelf: Shelf, readable: bool, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    damaged = DamagedShelf(shelf.booklets, shelf.own, readable=readable)
    desks = Desks(damaged, waiting=1)
    await desks.shared.opened()
    assert await reason(desks.of(SERVER)) == "shared"
    for _ in range(9):
        assert not await desks.of(SERVER).renew()
    (told,) = caplog.messages
    assert told == f"server {SERVER}: its texts cannot be opened, the shared ones can"
    shelf.booklets.append(saying("shared, new"))
    await desks.shared.renew()
    monkeypatch.setattr("bot.discord_bot.desk._AGAIN", 0.0)
    assert await desks.of(SERVER).renew()
    assert await reason(desks.of(SERVER)) == "shared, new"
    assert len(caplog.messages) == 2
    await desks.close()


async def test_a_renewal_that_fails_leaves_what_was_open(desks: Desks, shelf: Shelf) -> None:
    following = asyncio.create_task(follow(desks, every=0.01))
    assert await reason(desks.of(SERVER)) == "own"
    shelf.own[SERVER].clear()
    await asyncio.sleep(0.1)
    assert await reason(desks.of(SERVER)) == "own"
    assert not following.done()
    following.cancel()


async def test_only_so_many_servers_are_open_those_that_asked_last(
    desks: Desks, shelf: Shelf
) -> None:
    shelf.own.update({server: [saying(f"{server}")] for server in range(10, 10 + OPEN)})
    first = desks.of(SERVER)
    await first.opened()
    for server in range(10, 10 + OPEN):
        assert await reason(desks.of(server)) == f"{server}"
    assert not first.is_open
    assert len([*desks.open_ones()]) == OPEN + len([desks.shared])
    assert await reason(desks.of(SERVER)) == "own"

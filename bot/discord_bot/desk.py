"""A desk: where a server's questions are answered, from the shared texts and its own."""

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Final, TypeVar

from bot.discord_bot.answerer import Library
from bot.discord_bot.opened import Opened
from bot.discord_bot.worker import Worker
from knowledge.answer import Answer, Quote
from knowledge.events.known import KnownEvent
from knowledge.quoting.surroundings import Surroundings

_log = logging.getLogger(__name__)
_AGAIN: Final = 1_800.0
"""Seconds after which what could not be opened is tried again, if nothing else was published."""
_UNTOLD: Final = object()
"""What is published where that cannot be told; to open it then says why."""
T = TypeVar("T")


class Desk:
    """Answers from what was published when it was last opened or renewed.

    It opens when it is first needed, and again after it was closed. Everything here happens on
    the event loop but opening, which threads of its own do, and what the worker does: as that
    closes what was open only after the questions before, none of them loses its texts.
    """

    def __init__(
        self, worker: Worker, library: Library, guild: int | None, shared: "Desk | None" = None
    ) -> None:
        """Answer for a server, or for everyone; a server's desk is beside the ``shared`` one."""
        self._worker = worker
        self._library = library
        self._guild = guild
        self._shared = shared
        self._current: Opened | None = None
        self._opening: asyncio.Task[None] | None = None
        self._tried: tuple[object, float] = (None, 0.0)
        self._renewing = asyncio.Lock()
        self.used_at = time.monotonic()

    async def ask(self, question: str, earlier: tuple[str, ...] = ()) -> Answer:
        """Answer a question that follows the ``earlier`` ones, oldest first.

        Raises:
            BusyError: Too many questions are being answered or wait already.
        """
        return await self._work(lambda opened: opened.ask(question, earlier))

    async def around(self, quote: Quote) -> Surroundings | None:
        """Return what stands around a quote; None where its text is gone or has changed.

        Raises:
            BusyError: As of :meth:`ask`.
        """
        return await self._work(lambda opened: opened.answerer.around(quote))

    async def define(self, term: str) -> tuple[Quote, ...]:
        """Quote what a term means, each meaning once, the usual one first.

        Raises:
            BusyError: As of :meth:`ask`.
        """
        return await self._work(lambda opened: opened.answerer.define(term))

    async def opened(self) -> Opened:
        """Return what is open, which is opened first if need be."""
        while self._current is None:
            await asyncio.shield(self.begin())
        return self._current

    @property
    def events_at_hand(self) -> tuple[KnownEvent, ...]:
        """The events that can be suggested now: the shared ones until a server's are read."""
        return self._at_hand.events if self._at_hand else ()

    @property
    def terms_at_hand(self) -> tuple[str, ...]:
        """The terms that can be suggested now: the shared ones until a server's are read."""
        return self._at_hand.terms if self._at_hand else ()

    @property
    def state(self) -> int:
        """A number that changes whenever answers may; 0 while nothing is open."""
        return self._current.number if self._current else 0

    @property
    def is_open(self) -> bool:
        """Whether texts are open."""
        return self._current is not None

    def begin(self) -> asyncio.Task[None]:
        """Begin to open, unless that is under way."""
        if self._opening is None:
            self._opening = asyncio.create_task(self._open())
        return self._opening

    async def renew(self) -> bool:
        """Answer from what is published now.

        False where that is open already, nothing is, or it could not be opened a while ago.
        """
        async with self._renewing:
            if self._current is None:
                return False
            newest = await asyncio.to_thread(self._published)
            if self._current is None or newest == self._current.published:
                return False
            tried, when = self._tried
            if newest == tried and time.monotonic() - when < _AGAIN:
                return False
            # Where the shared texts stand in, they are opened anew with each try.
            stand_in = self._current.published is None
            opening = self._open_if_possible if stand_in else self._open_published
            self._put(await asyncio.to_thread(opening))
            return True

    def close(self) -> None:
        """Close what is open, after all questions that were asked before."""
        self._put(None)

    @property
    def _at_hand(self) -> Opened | None:
        if self._current is None and self._shared is not None:
            return self._shared._current
        return self._current

    async def _work(self, task: Callable[[Opened], T]) -> T:
        self.used_at = time.monotonic()
        opened = await self.opened()
        return await self._worker.answer(lambda: task(opened))

    async def _open(self) -> None:
        try:
            self._put(await asyncio.to_thread(self._open_if_possible))
        finally:
            self._opening = None

    def _open_if_possible(self) -> Opened:
        try:
            return self._open_published()
        except Exception:
            if self._shared is None:
                raise
            _log.exception(
                "server %d: its texts cannot be opened, the shared ones can", self._guild
            )
            return Opened.of(self._library.open(None), None)

    def _open_published(self) -> Opened:
        published = self._published()
        self._tried = published, time.monotonic()
        return Opened.of(self._library.open(self._guild), published)

    def _published(self) -> object:
        try:
            return self._library.published(self._guild)
        except Exception:
            return _UNTOLD

    def _put(self, opened: Opened | None) -> None:
        before, self._current = self._current, opened
        if before is not None:
            self._worker.afterwards(before.answerer.close)

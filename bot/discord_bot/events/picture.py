"""The picture of a page of events: drawn beside the event loop, described for screen readers."""

import asyncio
import io
import logging
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from typing import Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.shown import plain
from bot.languages import Language
from bot.timeline import Row, timeline
from knowledge.events.known import KnownEvent

_log = logging.getLogger(__name__)
_WAITING: Final = 8
_HELD: Final = 32
_PATIENCE: Final = 10.0
"""Seconds for a picture, of which the first one of a process needs the most."""
_draw = lru_cache(_HELD)(timeline)


class Painter:
    """Draws one picture at a time in a thread of its own, for at most a few who wait."""

    def __init__(self) -> None:
        """Start idle."""
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="painter")
        self._wanted = 0

    async def timeline(self, rows: tuple[Row, ...], today: date) -> bytes | None:
        """Return a PNG, None if that takes too long or fails: the page says all without it."""
        if self._wanted >= _WAITING:
            return None
        self._wanted += 1
        drawing = asyncio.get_running_loop().run_in_executor(self._worker, _draw, rows, today)
        drawing.add_done_callback(self._drawn)
        finished, _ = await asyncio.wait((drawing,), timeout=_PATIENCE)
        if not finished:
            return None
        if drawing.exception():
            _log.error("the timeline could not be drawn", exc_info=drawing.exception())
            return None
        return drawing.result()

    def _drawn(self, _: asyncio.Future[bytes]) -> None:
        self._wanted -= 1


async def picture_of(
    events: Sequence[KnownEvent], today: date, painter: Painter, language: Language
) -> discord.File | None:
    """Return the picture of the events whose days are known, None where there is none to draw."""
    rows = tuple(Row(plain(it.title, limits.CHOICE), it.days) for it in events if it.days)
    drawn = await painter.timeline(rows, today) if rows else None
    if drawn is None:
        return None
    told = "; ".join(f"{row.title}, {language.days(row.days)}" for row in rows)
    description = language.say("Timeline: {events}", events=told)
    return discord.File(
        io.BytesIO(drawn),
        "timeline.png",
        description=plain(description, limits.ATTACHMENT_DESCRIPTION),
    )

"""Following the knowledge: a newly published generation answers without a restart."""

import asyncio
import logging
from typing import Final

from bot.discord_bot.answerer import Library
from bot.discord_bot.desk import Desk

_log = logging.getLogger(__name__)
_EVERY: Final = 5.0


async def follow(library: Library, desk: Desk, published: object, every: float = _EVERY) -> None:
    """Look every so many seconds for what was published or read since, and put it on the desk.

    One that cannot be opened is logged, and the one before goes on answering.
    """
    while True:
        await asyncio.sleep(every)
        try:
            newest = await asyncio.to_thread(library.published)
            if newest != published:
                await desk.replace(await asyncio.to_thread(library.open))
                published = newest
                _log.info("answering from what was published or read just now")
        except Exception:
            _log.exception("the newly published generation cannot be opened")

"""Following the knowledge: a newly published generation answers without a restart."""

import asyncio
import logging
from typing import Final

from bot.discord_bot.desks import Desks

_log = logging.getLogger(__name__)
_EVERY: Final = 5.0


async def follow(desks: Desks, every: float = _EVERY) -> None:
    """Look every so many seconds for what was published or read since, and put it on the desks.

    One that cannot be opened is logged, and the one before goes on answering.
    """
    while True:
        await asyncio.sleep(every)
        desks.close_idle()
        for desk in desks.open_ones():
            try:
                if await desk.renew():
                    _log.info("answering from what was published or read just now")
            except Exception:
                _log.exception("the newly published generation cannot be opened")

"""Chores: what the bot does by itself, every minute or every day."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Final

from bot.discord_bot.services import Services, ServingClient
from bot.discord_bot.texts.changes_bulletin import post_changes
from bot.discord_bot.texts.gaps_bulletin import post_gaps
from bot.discord_bot.texts.scheduler import Scheduler

_log = logging.getLogger(__name__)
_MINUTE: Final = 60.0
_DAY: Final = 24 * 60 * _MINUTE


async def chores(client: ServingClient) -> None:
    """Read what is due, post bulletins, and delete what is kept no longer, for ever."""
    scheduler = Scheduler(client)
    await asyncio.gather(
        _repeat(lambda: scheduler.read_due(datetime.now(UTC)), _MINUTE),
        _repeat(lambda: post_bulletins(client, datetime.now(UTC)), _MINUTE),
        _repeat(client.services.workshop.forget_expired, _DAY),
        _repeat(lambda: forget_asked(client.services), _DAY),
    )


async def post_bulletins(client: ServingClient, now: datetime) -> None:
    """Post the bulletins of all servers; what fails is logged, and the others are posted."""
    for guild in tuple(client.guilds):
        try:
            await post_changes(guild, client.services)
            await post_gaps(guild, client.services, now)
        except Exception:
            _log.exception("server %d: a bulletin was not posted", guild.id)


async def forget_asked(services: Services) -> None:
    """Delete what was asked longer ago than is kept, also where nobody asks any more."""
    services.exchanges.forget_old()
    services.inquiries.forget_old()


async def _repeat(chore: Callable[[], Awaitable[None]], every: float) -> None:
    """Do a chore a minute from now, and then every so many seconds; what fails is logged."""
    await asyncio.sleep(_MINUTE)
    while True:
        try:
            await chore()
        except Exception:
            _log.exception("a chore failed; it is tried again in %d seconds", every)
        await asyncio.sleep(every)

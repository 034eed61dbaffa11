"""The scheduler: sources are read again when they are due, and published if nothing is suspicious.

Where something is, the moderators are asked. Without a channel of theirs the draft waits, and
/knowledge status shows it; of the shared texts, recapbot knowledge list does.
"""

import asyncio
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

import discord

from bot.discord_bot.moderators.channel import moderators_channel
from bot.discord_bot.send import post
from bot.discord_bot.services import ServingClient
from bot.discord_bot.texts.preview_card import preview_card
from bot.discord_bot.texts.waiting_draft import waiting_draft
from bot.discord_bot.texts.wording import SCHEDULE
from bot.languages import language_in
from knowledge.errors import PersonError
from knowledge.moderating.deciding import publish_draft
from knowledge.moderating.drafting import Drafted, Proposal
from knowledge.moderating.overview import Overview, overview
from knowledge.refreshing.publish import DRAFT_KEPT
from knowledge.sources.change import ReadAgain

_log = logging.getLogger(__name__)
_PAUSE: Final = timedelta(hours=1)
"""After a build that failed or was stopped; a source that cannot be read waits for its own time."""
_RECENT: Final = 20


class Scheduler:
    """Reads what is due: of the shared texts, then of each server that the bot is in."""

    def __init__(self, client: ServingClient) -> None:
        """Work with what the client has."""
        self._client = client
        self._paused: dict[int | None, datetime] = {}

    async def read_due(self, now: datetime) -> None:
        """Read all that is due; what fails is logged, and the others are read."""
        for guild in (None, *self._client.guilds):
            number = guild.id if guild else None
            if self._paused.get(number, now) > now:
                continue
            try:
                await self._read(guild, now)
            except Exception as error:
                self._paused[number] = now + _PAUSE
                defect = not isinstance(error, PersonError)
                told = "the sources of %s were not read as scheduled: %s"
                _log.warning(told, _named(guild), error, exc_info=defect)

    async def _read(self, guild: discord.Guild | None, now: datetime) -> None:
        services, number = self._client.services, guild.id if guild else None
        workshop, space = services.workshop, services.workshop.space(number)
        known = await asyncio.to_thread(overview, space)
        due = due_sources(known, now)
        if not due or workshop.job_of(number) is not None or workshop.rest(number):
            return
        what = ", ".join(known.held(one).source.address for one in due)
        recent = services.exchanges.recent(guild.id, _RECENT) if guild else ()
        name = language_in(guild).say("The schedule")
        job = workshop.begin(number, name, what, Proposal(ReadAgain(due), SCHEDULE, recent))
        await asyncio.wait({job.building})
        if job.building.cancelled():
            self._paused[number] = now + _PAUSE
        else:
            await self._decide(guild, job.building.result())

    async def _decide(self, guild: discord.Guild | None, drafted: Drafted) -> None:
        """Publish what was built, or ask where a person should look at it first."""
        services, number = self._client.services, drafted.report.generation
        preview = drafted.preview
        if number is None or preview is None:
            return
        space = services.workshop.space(guild.id if guild else None)
        if preview.doubt is None:
            await asyncio.to_thread(publish_draft, space, number, SCHEDULE)
            if guild is not None:  # what all share is followed anyway
                await services.desks.renew(guild.id)
            return
        _log.warning("draft %d of %s waits for someone to look at it", number, _named(guild))
        channel = moderators_channel(guild, services) if guild else None
        if guild is not None and channel is not None:
            language = language_in(guild)
            draft, preview = await waiting_draft(space, number)
            told = language.say(
                "Sources were read again as scheduled. I have not published what came of it: "
                "please look."
            )
            await post(channel, replace(preview_card(draft, preview, language), content=told))


def _named(guild: discord.Guild | None) -> str:
    return f"server {guild.id}" if guild else "the shared texts"


def due_sources(known: Overview, now: datetime) -> tuple[int, ...]:
    """Return the numbers of the sources that are due; none while a scheduled draft waits."""
    base = known.generation.number if known.generation else None
    for draft in known.drafts:
        fresh = draft.base == base and draft.made_at > now - DRAFT_KEPT
        if draft.deed.who == SCHEDULE and fresh:
            return ()
    sources = (held.source for held in known.sources)
    return tuple(one.source_id for one in sources if (at := one.due_at()) and at <= now)

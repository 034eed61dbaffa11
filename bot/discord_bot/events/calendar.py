"""Add to calendar: an event, or all upcoming ones, as a file for who wants it alone."""

import asyncio
import io
import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final, Self

import discord

from bot.calendar_file import calendar_file
from bot.discord_bot.events.create import offer
from bot.discord_bot.events.lookup import event_of_key
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import desk_of
from bot.discord_bot.shown import shown
from bot.languages import language_of
from knowledge.events.known import KnownEvent

_NAME: Final = 300


class CalendarSelect(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Select[Any]],
    template="events:one",
):
    """Gives the chosen event as a file; moderators are offered to make it one of the server."""

    def __init__(
        self,
        placeholder: str | None = None,
        options: list[discord.SelectOption] = discord.utils.MISSING,
    ) -> None:
        """Offer events by their keys."""
        super().__init__(
            discord.ui.Select(custom_id="events:one", placeholder=placeholder, options=options)
        )

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the select."""
        return cls()

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Send the file of the chosen event."""
        async with told_failures(interaction):
            with interaction.client.services.doors.entered():
                language = language_of(interaction.locale)
                await interaction.response.defer(ephemeral=True, thinking=True)
                event = await event_of_key(self.item.values[0], interaction)
                told = language.say(
                    "{name}: open this file to add it to your calendar.",
                    name=shown(event.title, _NAME),
                )
                offered = offer(event, interaction)
                reply = replace(
                    offered,
                    content="\n".join(part for part in (told, offered.content) if part),
                    files=(await _file([event]),),
                )
                await respond(interaction, reply)


class UpcomingButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template="events:upcoming",
):
    """Gives all upcoming events as one file."""

    def __init__(self, label: str | None = None) -> None:
        """Offer the file."""
        super().__init__(discord.ui.Button(label=label, custom_id="events:upcoming"))

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button."""
        return cls()

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Send the file of the events that are upcoming now."""
        async with told_failures(interaction):
            with interaction.client.services.doors.entered():
                language, today = language_of(interaction.locale), datetime.now(UTC).date()
                await interaction.response.defer(ephemeral=True, thinking=True)
                events = (await desk_of(interaction).opened()).events
                upcoming = [event for event in events if event.is_upcoming(today)]
                if upcoming:
                    told = language.say(
                        "Open this file to add all upcoming events to your calendar."
                    )
                    reply = Reply(content=told, files=(await _file(upcoming),))
                else:
                    reply = Reply(content=language.say("No upcoming event is known now."))
                await respond(interaction, reply)


async def _file(events: Sequence[KnownEvent]) -> discord.File:
    """Return a calendar file; the first one waits for the library to be loaded."""
    written = await asyncio.to_thread(calendar_file, events, datetime.now(UTC))
    return discord.File(io.BytesIO(written), "events.ics")

"""The command /events."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.choices import choices
from bot.discord_bot.events.page import page_reply
from bot.discord_bot.events.selection import LONGEST_NAME, Selection
from bot.discord_bot.send import respond
from bot.discord_bot.services import desk_of


def events_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that lists the known events, newest first."""

    @app_commands.command(
        name="events", description="The events that the texts tell about, with dates and places."
    )
    @app_commands.describe(
        year="Only the events of this year.", name="Only the events with this in their name."
    )
    async def events(
        interaction: discord.Interaction[Any],
        year: app_commands.Range[int, 1980, 2049] | None = None,
        name: app_commands.Range[str, 1, LONGEST_NAME] = "",
    ) -> None:
        with interaction.client.services.doors.entered():
            await interaction.response.defer(thinking=True)
            await respond(interaction, await page_reply(interaction, Selection(0, year, name)))

    @events.autocomplete("name")
    async def suggest(
        interaction: discord.Interaction[Any], written: str
    ) -> list[app_commands.Choice[str]]:
        known = desk_of(interaction).events_at_hand
        return choices(written, (event.title for event in known), LONGEST_NAME)

    return events

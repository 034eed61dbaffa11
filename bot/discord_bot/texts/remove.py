"""The command /knowledge remove: a source goes with its texts, once that is published."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.texts.build import build
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.source_option import suggest_sources
from bot.discord_bot.texts.wanted import Wanted
from knowledge.moderating.overview import overview
from knowledge.sources.change import RemoveSource


def remove_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that shows what removing a source would change."""

    @app_commands.command(name="remove", description="Remove a source with all its texts.")
    @app_commands.describe(source="A source of this server.")
    @app_commands.autocomplete(source=suggest_sources)
    async def remove(interaction: discord.Interaction[Any], source: int) -> None:
        guild, services = require_moderator(interaction), interaction.client.services
        with services.doors.entered():
            await interaction.response.defer(ephemeral=True, thinking=True)
            known = await look(overview, services.workshop.space(guild.id))
            address = known.held(source).source.address
            await build(interaction, guild.id, Wanted(RemoveSource(source), address))

    return remove

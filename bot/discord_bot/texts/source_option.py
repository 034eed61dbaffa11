"""The option that names a source: suggested by address while someone writes, sent as a number."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot import limits
from bot.discord_bot.moderators.moderator import NotModeratorError
from bot.discord_bot.shown import plain
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from knowledge.moderating.overview import overview
from knowledge.sources.source import Source, SourceKind


async def suggest_sources(
    interaction: discord.Interaction[Any], written: str
) -> list[app_commands.Choice[int]]:
    """Suggest the server's sources whose number or address holds what is written so far.

    Nothing is suggested to who is no moderator.
    """
    try:
        space = moderated_space(interaction)
    except NotModeratorError:
        return []
    listed = await look(overview, space)
    named = [
        (f"{held.source.source_id}: {_name(held.source, interaction.guild)}", held.source.source_id)
        for held in listed.sources
    ]
    found = [
        app_commands.Choice(name=plain(name, limits.CHOICE), value=number)
        for name, number in named
        if written.strip().casefold() in name.casefold()
    ]
    return found[: limits.CHOICES]


def _name(source: Source, guild: discord.Guild | None) -> str:
    """Return a source's address, of a thread its name as long as it is not archived."""
    thread = None
    if guild is not None and source.kind is SourceKind.THREAD:
        thread = guild.get_thread(int(source.address))
    return thread.name if thread else source.address

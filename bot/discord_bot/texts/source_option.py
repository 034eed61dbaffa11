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
        (plain(f"{held.source.source_id}: {held.source.address}", limits.CHOICE), held.source)
        for held in listed.sources
    ]
    found = [
        app_commands.Choice(name=name, value=source.source_id)
        for name, source in named
        if written.strip().casefold() in f"{source.source_id}: {source.address}".casefold()
    ]
    return found[: limits.CHOICES]

"""The moderators' channel of a server."""

import discord

from bot.discord_bot.permissions import MODERATORS, missing_permissions
from bot.discord_bot.services import Services


def moderators_channel(guild: discord.Guild, services: Services) -> discord.TextChannel | None:
    """Return the channel; None where none is set, it is gone, or the bot may not write there."""
    number = services.places.of(guild.id).moderators
    channel = guild.get_channel(number) if number else None
    if not isinstance(channel, discord.TextChannel) or missing_permissions(channel, MODERATORS):
        return None
    return channel

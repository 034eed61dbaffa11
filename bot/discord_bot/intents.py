"""What the bot asks the gateway to be told of."""

import discord

from bot.discord_bot.settings import DiscordSettings


def intents_for(settings: DiscordSettings) -> discord.Intents:
    """Return the intents that are asked for; none of them is privileged by default.

    A mention and a direct message carry their text without the message_content intent:
    https://discord.com/developers/docs/events/gateway#message-content-intent
    """
    return discord.Intents(
        guilds=True,
        guild_messages=True,
        dm_messages=True,
        message_content=settings.message_content,
    )

"""The ask-channel: every message there is a question, answered in a thread of its own."""

import discord

from bot.discord_bot import limits
from bot.discord_bot.permissions import ASK_CHANNEL, missing_permissions
from bot.discord_bot.services import Services
from bot.discord_bot.shown import plain


def is_asked_here(message: discord.Message, me: discord.ClientUser, services: Services) -> bool:
    """Whether a message is a question because it stands in the ask-channel or in its threads.

    A reply to another person is not: people may talk there as well.
    """
    if message.guild is None or not services.settings.message_content:
        return False
    channel, ask = message.channel, services.places.of(message.guild.id).ask
    if isinstance(channel, discord.Thread):
        here = channel.owner_id == me.id and channel.parent_id == ask
    else:
        here = channel.id == ask
    return here and bool(message.content.strip()) and not _talks_to_another(message, me)


async def thread_for(
    message: discord.Message, question: str, services: Services
) -> discord.Thread | None:
    """Open the thread in which a question of the ask-channel is answered.

    None where the message stands elsewhere, or where the bot may open no thread.
    """
    guild = message.guild
    if guild is None or message.channel.id != services.places.of(guild.id).ask:
        return None
    if missing_permissions(message.channel, ASK_CHANNEL):
        return None
    return await message.create_thread(name=plain(question, limits.THREAD_NAME))


def _talks_to_another(message: discord.Message, me: discord.ClientUser) -> bool:
    replied_to = message.reference.resolved if message.reference else None
    return isinstance(replied_to, discord.Message) and replied_to.author.id != me.id

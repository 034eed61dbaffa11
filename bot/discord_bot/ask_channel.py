"""The ask-channel: every message there is a question, answered in a thread of its own."""

import logging

import discord

from bot.discord_bot import limits
from bot.discord_bot.permissions import ASK_CHANNEL, missing_permissions
from bot.discord_bot.services import Services
from bot.discord_bot.shown import plain
from bot.discord_bot.unsent import UNSENT

_log = logging.getLogger(__name__)


class QuestionGoneError(Exception):
    """A question was deleted before anything was said to it."""


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

    None where the message stands elsewhere, or where no thread can be opened.

    Raises:
        QuestionGoneError: The message has been deleted.
    """
    guild = message.guild
    if guild is None or message.channel.id != services.places.of(guild.id).ask:
        return None
    if missing_permissions(message.channel, ASK_CHANNEL):
        return None
    try:
        return await message.create_thread(name=plain(question, limits.THREAD_NAME))
    except discord.NotFound as error:
        raise QuestionGoneError from error
    except UNSENT as error:
        _log.info("channel %d: no thread can be opened: %s", message.channel.id, error)
        # Another bot may have been faster; the thread of a message has the message's id.
        standing = guild.get_thread(message.id)
        return None if standing is None or standing.locked else standing


def _talks_to_another(message: discord.Message, me: discord.ClientUser) -> bool:
    replied_to = message.reference.resolved if message.reference else None
    return isinstance(replied_to, discord.Message) and replied_to.author.id != me.id

"""Questions written as messages: a mention of the bot in a channel, or a direct message."""

import logging
import re
from typing import Final

import discord

from bot.discord_bot.desk import Desk
from bot.discord_bot.permissions import WRITING, missing_permissions
from bot.discord_bot.reply import Reply, answer_reply, closest_reply
from bot.discord_bot.send import reply_to

_log = logging.getLogger(__name__)
_ASK_ME: Final = Reply(content="Ask me about an event, for example: when did it take place?")


def is_for(message: discord.Message, me: discord.ClientUser) -> bool:
    """Whether a person wrote this message to the bot."""
    if message.author.bot or message.webhook_id is not None:
        return False
    return message.guild is None or me in message.mentions


def question_in(content: str, me: discord.ClientUser) -> str:
    """Return a message's text without the mentions of the bot."""
    return " ".join(re.sub(rf"<@!?{me.id}>", " ", content).split())


async def answer_message(message: discord.Message, me: discord.ClientUser, desk: Desk) -> None:
    """Answer a message that is for the bot, if the bot may write where it stands."""
    missing = missing_permissions(message.channel)
    if missing:
        await _tell_missing(message, missing)
        return
    question = question_in(message.content, me)
    if not question:
        await reply_to(message, _ASK_ME)
        return
    async with message.channel.typing():
        answer = await desk.ask(question)
    await reply_to(message, answer_reply(answer))
    closest = closest_reply(answer) if message.guild is None else None
    if closest is not None:
        await reply_to(message, closest)


async def _tell_missing(message: discord.Message, missing: tuple[str, ...]) -> None:
    names = ", ".join(missing)
    _log.info("channel %d: cannot answer without %s", message.channel.id, names)
    if not WRITING.isdisjoint(missing):
        return
    await message.channel.send(f"I cannot answer here: I lack the permission {names}.")

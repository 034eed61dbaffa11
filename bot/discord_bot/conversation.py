"""Questions written as messages: to the bot, or where every message is a question."""

import logging
import re
from contextlib import suppress
from typing import Final

import discord

from bot.discord_bot.answers.answering import answer_message
from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.ask_channel import QuestionGoneError, is_asked_here
from bot.discord_bot.permissions import WRITING, missing_permissions
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import post, reply_to
from bot.discord_bot.services import Services
from bot.languages import language_in
from knowledge.asking.ask import NO_QUESTION
from knowledge.questions.chatter import is_chatter

_log = logging.getLogger(__name__)
_MINUTE: Final = 60.0
_DIRECT: Final = 30 * _MINUTE
"""After so long a direct message begins a new conversation."""
_THREAD: Final = 24 * 60 * _MINUTE


def is_for(message: discord.Message, me: discord.ClientUser, services: Services) -> bool:
    """Whether a person wrote this message to the bot."""
    if message.author.bot or message.webhook_id is not None or message.is_system():
        return False
    if message.guild is None or me in message.mentions:
        return True
    return is_asked_here(message, me, services)


def question_in(content: str, me: discord.ClientUser) -> str:
    """Return a message's text without the mentions of the bot."""
    return " ".join(re.sub(rf"<@!?{me.id}>", " ", content).split())


async def answer_if_possible(
    message: discord.Message, me: discord.ClientUser, services: Services
) -> None:
    """Answer a message that is for the bot, if the bot may write where it stands."""
    missing = missing_permissions(message.channel)
    if missing:
        await _tell_missing(message, missing)
        return
    question = question_in(message.content, me)
    if not question or is_chatter(question):
        told = language_in(message.guild).say(NO_QUESTION)
        await reply_to(message, Reply(content=told))
        return
    before = _before(message, me, services)
    # Who has taken a question back waits for no answer.
    with suppress(QuestionGoneError):
        await answer_message(message, question, before.questions if before else (), services)


def _before(
    message: discord.Message, me: discord.ClientUser, services: Services
) -> Exchange | None:
    """Return the exchange that a message goes on from.

    That is the one replied to; else the last one in a direct conversation, if it was a moment
    ago, or in a thread that the bot opened.
    """
    exchanges = services.exchanges
    if message.reference is not None and message.reference.message_id is not None:
        before = exchanges.of_answer(message.reference.message_id)
        # What is forwarded may be of another server.
        here = message.guild.id if message.guild else None
        return before if before and before.asked.guild == here else None
    if message.guild is None:
        return exchanges.latest_in(message.channel.id, _DIRECT)
    if isinstance(message.channel, discord.Thread) and message.channel.owner_id == me.id:
        return exchanges.latest_in(message.channel.id, _THREAD)
    return None


async def _tell_missing(message: discord.Message, missing: tuple[str, ...]) -> None:
    names = ", ".join(missing)
    _log.info("channel %d: cannot answer without %s", message.channel.id, names)
    if not WRITING.isdisjoint(missing):
        return
    language = language_in(message.guild)
    told = language.say(
        "I cannot answer here: I lack the permission {names}.",
        names=", ".join(language.say(name) for name in missing),
    )
    await post(message.channel, Reply(content=told))

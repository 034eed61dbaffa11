"""What people are told when something fails, and what the log holds."""

import logging
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import discord
from discord import app_commands

from bot.discord_bot import limits
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.shown import shown
from bot.discord_bot.unsent import UNSENT
from bot.languages import Language, language_of
from knowledge.errors import PersonError

_log = logging.getLogger(__name__)


def explain(error: Exception, language: Language) -> str:
    """Return what the person is told: the error itself if they can act on it, else its id.

    The log has that id with the traceback, and never the text of a message.
    """
    cause = error.original if isinstance(error, app_commands.CommandInvokeError) else error
    if isinstance(cause, PersonError):
        return shown(language.say(str(cause)), limits.CONTENT)
    failure = secrets.token_hex(4)
    _log.error("failure %s", failure, exc_info=cause)
    return language.say(
        "Something went wrong on my side. If you report it, name the failure {failure}.",
        failure=failure,
    )


@asynccontextmanager
async def told_failures(interaction: discord.Interaction[Any]) -> AsyncIterator[None]:
    """Tell whatever fails where a button, a select or a form is served.

    discord.py would only log it there; commands have the command tree's handler.
    """
    try:
        yield
    except Exception as error:
        interaction.client.notice(error)
        await tell_failure(interaction, error)


async def tell_failure(interaction: discord.Interaction[Any], error: Exception) -> None:
    """Tell who used a command, and nobody else, that it failed.

    A public "thinking" message would make the next follow-up public, so it is deleted first.
    """
    reply = Reply(content=explain(error, language_of(interaction.locale)))
    try:
        if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
            await interaction.delete_original_response()
        await respond(interaction, reply, ephemeral=True)
    except UNSENT as unsent:
        _log.warning("the failure could not be told: %s", unsent)

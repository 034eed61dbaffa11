"""Find the answer: a message's menu answers it for whoever asks there, privately."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.answers.answering import answer_interaction
from bot.languages import to_say
from knowledge.errors import PersonError


class NoWordsError(PersonError):
    """A message has no words that could be a question."""


def find_command() -> app_commands.ContextMenu:
    """Make the entry of a message's menu."""

    @app_commands.context_menu(name=app_commands.locale_str("Find the answer"))
    async def find(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        if not message.content.strip():
            raise NoWordsError(to_say("There are no words in this message to look for."))
        with interaction.client.services.doors.entered():
            await answer_interaction(interaction, message.content, private=True)

    return find

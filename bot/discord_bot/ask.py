"""The command /ask."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.answers.answering import answer_interaction


def ask_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that answers a question, for everyone or only for who asks."""

    @app_commands.command(
        name="ask", description="Ask about an event; the answer is quoted from the recaps."
    )
    @app_commands.describe(
        question="What you want to know, in your own words.",
        private="Show the answer only to you.",
    )
    async def ask(
        interaction: discord.Interaction[Any], question: str, private: bool = False
    ) -> None:
        with interaction.client.services.doors.entered():
            await answer_interaction(interaction, question, private=private)

    return ask

"""The command /ask."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.desk import Desk
from bot.discord_bot.doors import Doors
from bot.discord_bot.reply import answer_reply, closest_reply
from bot.discord_bot.send import respond


def ask_command(desk: Desk, doors: Doors) -> app_commands.Command[Any, ..., None]:
    """Make the command that answers a question, for everyone or only for who asks."""

    @app_commands.command(
        name="ask", description="Ask about an event; the answer is quoted from the recaps."
    )
    @app_commands.describe(
        question="What you want to know, in your own words.",
        private="Show the answer only to you.",
    )
    async def ask(interaction: discord.Interaction, question: str, private: bool = False) -> None:
        with doors.entered():
            # Discord wants a sign within 3 s, and fixes now who will see the answer.
            await interaction.response.defer(thinking=True, ephemeral=private)
            answer = await desk.ask(question)
            await respond(interaction, answer_reply(answer))
            closest = closest_reply(answer)
            if closest is not None:
                await respond(interaction, closest, ephemeral=True)

    return ask

"""The command /ask."""

from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.answers.answering import answer_interaction
from bot.discord_bot.choices import event_choices
from bot.discord_bot.services import desk_of


def ask_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that answers a question, for everyone or only for who asks."""

    @app_commands.command(
        name="ask", description="Ask about an event; the answer is quoted from the recaps."
    )
    @app_commands.describe(
        question="What you want to know, in your own words.",
        event="The event that you mean, where your question does not name it.",
        private="Show the answer only to you.",
    )
    async def ask(
        interaction: discord.Interaction[Any],
        question: str,
        event: str | None = None,
        private: bool = False,
    ) -> None:
        with interaction.client.services.doors.entered():
            await answer_interaction(interaction, of_event(question, event), private=private)

    @ask.autocomplete("event")
    async def complete_event(
        interaction: discord.Interaction[Any], written: str
    ) -> list[app_commands.Choice[str]]:
        return event_choices(written, desk_of(interaction).events_at_hand)

    return ask


def of_event(question: str, event: str | None) -> str:
    """Return a question with the event it is asked of, unless it names the event itself."""
    if event is None or event.casefold() in question.casefold():
        return question
    return f"{question.rstrip(' ?')}, {event}?"

"""Ask more: a form for the next question, which is understood after those before it."""

from typing import Any

import discord

from bot.discord_bot import limits
from bot.discord_bot.answers.answering import answer_interaction
from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.answers.press import Press
from bot.discord_bot.failure import told_failures
from bot.languages import Language

_SECONDS_OPEN = 600.0


async def open_form(press: Press) -> None:
    """Show the form to whoever pressed."""
    await press.interaction.response.send_modal(AskMoreForm(press.exchange, press.language))


class AskMoreForm(discord.ui.Modal):
    """Asks for a question that goes on from an exchange."""

    def __init__(self, exchange: Exchange, language: Language) -> None:
        """Go on from this exchange; the form closes by itself after ten minutes."""
        title = language.say("Ask more")
        super().__init__(title=title[: limits.MODAL_TITLE], timeout=_SECONDS_OPEN)
        self._exchange = exchange
        self._question: discord.ui.TextInput[Any] = discord.ui.TextInput(
            placeholder=language.say("and where was it?"), max_length=limits.QUESTION
        )
        label = language.say("Your next question")[: limits.MODAL_LABEL]
        self.add_item(discord.ui.Label(text=label, component=self._question))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Answer the question as that of whoever sent the form."""
        async with told_failures(interaction):
            before = self._exchange
            with interaction.client.services.doors.entered():
                await answer_interaction(
                    interaction,
                    self._question.value,
                    earlier=before.questions,
                    private=before.asked.private,
                )

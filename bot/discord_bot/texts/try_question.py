"""Try a question: a form, and the answer as it would be if the draft were published."""

from typing import Any, Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.embeds import quote_embed
from bot.discord_bot.failure import told_failures
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.button import DraftAct, DraftButton, DraftPress
from bot.discord_bot.texts.waiting_draft import waiting_draft
from bot.languages import Language, language_of, to_say
from knowledge.answer import Answer

_SECONDS_OPEN: Final = 3_600.0
_QUESTION: Final = 500
_REASON: Final = 500
_NO_ANSWER: Final = to_say("No passage answers this.")
_SHOWN: Final = 2


async def open_trial(press: DraftPress) -> None:
    """Show the form for a question; that the draft waits is looked up when the form is sent."""
    await press.interaction.response.send_modal(TrialForm(press.number, press.language))


class TrialForm(discord.ui.Modal):
    """Asks for a question to try on a draft."""

    def __init__(self, draft: int, language: Language) -> None:
        """Try it on the draft of this number; the form closes by itself after an hour."""
        title = language.say("Try a question")
        super().__init__(title=title[: limits.MODAL_TITLE], timeout=_SECONDS_OPEN)
        self._draft = draft
        self._question: discord.ui.TextInput[Any] = discord.ui.TextInput(max_length=_QUESTION)
        label = language.say("Your question")[: limits.MODAL_LABEL]
        self.add_item(discord.ui.Label(text=label, component=self._question))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Answer from the draft, for who tries it alone."""
        async with told_failures(interaction):
            guild, services = require_moderator(interaction), interaction.client.services
            with services.doors.entered():
                await interaction.response.defer(ephemeral=True, thinking=True)
                await waiting_draft(services.workshop.space(guild.id), self._draft)
                answer = await services.trials.ask(guild.id, self._draft, self._question.value)
                language = language_of(interaction.locale)
                await respond(interaction, trial_reply(answer, self._draft, language))


def trial_reply(answer: Answer, draft: int, language: Language) -> Reply:
    """Show an answer that nobody else gets yet."""
    lines = [
        language.say("A try: this answers only if draft {number} is published.", number=draft),
        language.say("Question: {question}", question=shown(answer.question, _QUESTION)),
    ]
    if not answer.answered:
        lines.append(shown(language.say(answer.reason or _NO_ANSWER), _REASON))
    again = DraftButton(DraftAct.TRY, draft, language.say("Try a question"))
    quotes = answer.quotes[: _SHOWN if answer.disagree else 1]
    embeds = tuple(quote_embed(quote, language) for quote in quotes)
    return Reply(content="\n".join(lines), embeds=embeds, items=(again,))

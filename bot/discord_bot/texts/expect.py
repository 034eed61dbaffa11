"""The command /knowledge expect: what a question must be answered with, whatever the texts become.

The same is opened as a form, with the question filled in, where a question was asked in vain.
"""

from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot import limits
from bot.discord_bot.failure import told_failures
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import Interaction, desk_of
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.languages import Language, language_of
from knowledge.answer import Answer
from knowledge.expectations.expectation import (
    LONGEST_ANSWER,
    LONGEST_QUESTION,
    Expectation,
)
from knowledge.moderating.expecting import expect

_SECONDS_OPEN: Final = 3_600.0
_QUOTE: Final = 600


def expect_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that adds a golden question."""

    @app_commands.command(
        name="expect", description="Expect an answer: a change that would lose it is not published."
    )
    @app_commands.describe(
        question="A question, as people ask it.", answer="Words that the first quote must contain."
    )
    async def expect_answer(
        interaction: discord.Interaction[Any],
        question: app_commands.Range[str, 1, LONGEST_QUESTION],
        answer: app_commands.Range[str, 1, LONGEST_ANSWER],
    ) -> None:
        await _expect(interaction, question, answer)

    return expect_answer


class ExpectForm(discord.ui.Modal):
    """Asks for the answer that a question must get."""

    def __init__(self, question: str, language: Language) -> None:
        """Begin with a question, which can be changed; the form closes by itself after an hour."""
        title = language.say("Expect an answer")
        super().__init__(title=title[: limits.MODAL_TITLE], timeout=_SECONDS_OPEN)
        self._question: discord.ui.TextInput[Any] = discord.ui.TextInput(
            max_length=LONGEST_QUESTION, default=question[: LONGEST_QUESTION // 2]
        )
        self._answer: discord.ui.TextInput[Any] = discord.ui.TextInput(max_length=LONGEST_ANSWER)
        for label, field in (
            (language.say("The question"), self._question),
            (language.say("Words that the first quote must contain"), self._answer),
        ):
            self.add_item(discord.ui.Label(text=label[: limits.MODAL_LABEL], component=field))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Add the golden question."""
        async with told_failures(interaction):
            await _expect(interaction, self._question.value, self._answer.value)


async def _expect(interaction: Interaction, question: str, answer: str) -> None:
    """Add a golden question, and tell whether it is answered as expected now."""
    space, language = moderated_space(interaction), language_of(interaction.locale)
    with interaction.client.services.doors.entered():
        await interaction.response.defer(ephemeral=True, thinking=True)
        expected = await look(expect, space, question, answer, interaction.user.mention)
        now = await desk_of(interaction).ask(expected.question)
        await respond(interaction, expected_reply(expected, now, language))


def expected_reply(expected: Expectation, now: Answer, language: Language) -> Reply:
    """Tell that an answer is expected from now on, and whether it is the one that is given now."""
    lines = [
        language.say(
            "Expected from now on: the first quote for “{question}” contains “{answer}”.",
            question=shown(expected.question, LONGEST_QUESTION),
            answer=shown(expected.answer, LONGEST_ANSWER),
        )
    ]
    if not now.answered:
        lines.append(language.say("Now: no passage answers this."))
    elif expected.is_met(now.quotes[0].text):
        lines.append(language.say("Now: it does."))
    else:
        lines.append(language.say("Now it does not. The first quote is:"))
        lines += [f"> {line}" for line in shown(now.quotes[0].text, _QUOTE).split("\n")]
    return Reply(content="\n".join(lines))

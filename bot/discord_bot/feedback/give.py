"""Giving feedback: the two buttons under each answer, and the form for a word about it."""

from typing import Any, Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.answers.exchange import DAYS_KEPT
from bot.discord_bot.answers.press import Press
from bot.discord_bot.failure import told_failures
from bot.discord_bot.feedback.verdicts import Verdict
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond

_SECONDS_OPEN: Final = 600.0
_WORDS: Final = 300


async def mark_right(press: Press) -> None:
    """Note that the answer is right."""
    press.services.verdicts.give(press.exchange, press.presser, Verdict.RIGHT)
    told = press.language.say("Noted: that answers it. Your name is not kept.")
    await respond(press.interaction, Reply(content=told), ephemeral=True)


async def mark_wrong(press: Press) -> None:
    """Note that the answer is wrong, then ask for a word about it, which may be left out."""
    press.services.verdicts.give(press.exchange, press.presser, Verdict.WRONG)
    await press.interaction.response.send_modal(WrongForm(press))


class WrongForm(discord.ui.Modal):
    """Asks what is wrong about an answer."""

    def __init__(self, press: Press) -> None:
        """Ask who pressed; the form closes by itself after ten minutes."""
        language = press.language
        title = language.say("What is wrong?")
        super().__init__(title=title[: limits.MODAL_TITLE], timeout=_SECONDS_OPEN)
        self._press = press
        self._words: discord.ui.TextInput[Any] = discord.ui.TextInput(
            required=False, max_length=_WORDS, style=discord.TextStyle.paragraph
        )
        label = language.say("In a few words, if you like")
        self.add_item(discord.ui.Label(text=label[: limits.MODAL_LABEL], component=self._words))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Note the words with the verdict."""
        async with told_failures(interaction):
            press = self._press
            words = self._words.value.strip()
            press.services.verdicts.give(press.exchange, press.presser, Verdict.WRONG, words)
            told = press.language.say(
                "Noted: that is wrong. Moderators see the question and your words for {days} "
                "days, without your name.",
                days=DAYS_KEPT,
            )
            await respond(interaction, Reply(content=told), ephemeral=True)

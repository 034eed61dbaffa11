"""Answer with a source: the button under an inquiry, and the form that it opens."""

import re
from typing import Any, Final, Self

import discord

from bot.discord_bot import limits
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.moderators.deliver import deliver
from bot.discord_bot.moderators.inquiry import Inquiry, ModeratorsAnswer
from bot.discord_bot.moderators.moderator import require_moderator
from bot.languages import Language, language_of, to_say
from knowledge.errors import PersonError

_SECONDS_OPEN: Final = 3_600.0
_WORDS: Final = 1_500
_SOURCE: Final = 400


class AnsweredError(PersonError):
    """Another moderator has answered an inquiry."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(to_say("Another moderator has answered this question."))


class InquiryButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"inquiry:(?P<number>\d+)",
):
    """Lets a moderator answer an inquiry."""

    def __init__(self, number: int, label: str | None = None) -> None:
        """Answer the inquiry of this number."""
        super().__init__(discord.ui.Button(label=label, custom_id=f"inquiry:{number}"))
        self._number = number

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(int(match["number"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Open the form."""
        async with told_failures(interaction):
            guild, services = require_moderator(interaction), interaction.client.services
            inquiry = services.inquiries.of_number(self._number, guild.id)
            if inquiry.answer is not None:
                raise AnsweredError
            form = AnswerForm(inquiry, language_of(interaction.locale))
            await interaction.response.send_modal(form)


class AnswerForm(discord.ui.Modal):
    """Asks a moderator for the answer to an inquiry, and for its source."""

    def __init__(self, inquiry: Inquiry, language: Language) -> None:
        """Answer this inquiry; the form closes by itself after an hour."""
        title = language.say("Answer with a source")
        super().__init__(title=title[: limits.MODAL_TITLE], timeout=_SECONDS_OPEN)
        self._inquiry = inquiry
        self._words: discord.ui.TextInput[Any] = discord.ui.TextInput(
            max_length=_WORDS, style=discord.TextStyle.paragraph
        )
        self._source: discord.ui.TextInput[Any] = discord.ui.TextInput(max_length=_SOURCE)
        for label, field in (
            (language.say("The answer"), self._words),
            (language.say("Its source: a link, or a document"), self._source),
        ):
            self.add_item(discord.ui.Label(text=label[: limits.MODAL_LABEL], component=field))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Send the answer to where the question was asked, once."""
        async with told_failures(interaction):
            guild, services = require_moderator(interaction), interaction.client.services
            with services.doors.entered():
                await interaction.response.defer(ephemeral=True, thinking=True)
                name = interaction.user.display_name
                answer = ModeratorsAnswer(self._words.value, self._source.value.strip(), name)
                if not services.inquiries.answer(self._inquiry, answer):
                    raise AnsweredError
                inquiry = services.inquiries.of_number(self._inquiry.number, guild.id)
                await deliver(interaction, guild, inquiry, answer)

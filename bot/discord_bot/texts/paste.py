"""The form into which a moderator pastes a text."""

from typing import Any, Final

import discord

from bot.discord_bot import limits
from bot.discord_bot.failure import told_failures
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.texts.build import build
from bot.discord_bot.texts.wanted import Wanted
from bot.languages import Language
from knowledge.sources.change import AddSource
from knowledge.sources.given import original_of_text
from knowledge.sources.source import SourceKind

_SECONDS_OPEN: Final = 3_600.0
_TITLE: Final = 150
_TEXT: Final = 4_000
"""What Discord lets one field of a form hold."""


class PasteForm(discord.ui.Modal):
    """Asks for a title and a text, which may go on in two more fields."""

    def __init__(self, language: Language) -> None:
        """Ask in a language; the form closes by itself after an hour."""
        title = language.say("Paste a text")
        super().__init__(title=title[: limits.MODAL_TITLE], timeout=_SECONDS_OPEN)
        self._title: discord.ui.TextInput[Any] = discord.ui.TextInput(max_length=_TITLE)
        self._parts: list[discord.ui.TextInput[Any]] = [
            discord.ui.TextInput(
                style=discord.TextStyle.paragraph, max_length=_TEXT, required=required
            )
            for required in (True, False, False)
        ]
        labels = (
            language.say("Title; a text of the same title is replaced"),
            language.say("Text"),
            language.say("Text, where it goes on"),
            language.say("Text, where it goes on again"),
        )
        for label, field in zip(labels, (self._title, *self._parts), strict=True):
            self.add_item(discord.ui.Label(text=label[: limits.MODAL_LABEL], component=field))

    async def on_submit(self, interaction: discord.Interaction[Any]) -> None:
        """Build a draft with the text."""
        async with told_failures(interaction):
            guild, services = require_moderator(interaction), interaction.client.services
            with services.doors.entered():
                await interaction.response.defer(ephemeral=True, thinking=True)
                title = " ".join(self._title.value.split())
                text = "\n".join(part.value for part in self._parts if part.value)
                original = original_of_text(title, text)
                change = AddSource(SourceKind.TEXT, title, given=(original,))
                await build(interaction, guild.id, Wanted(change, title))

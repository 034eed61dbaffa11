"""What can be done about a gap: buttons that open a form, the question in it by its exchange."""

import re
from enum import StrEnum
from typing import Any, Self

import discord

from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.texts.expect import ExpectForm
from bot.discord_bot.texts.paste import PasteForm
from bot.languages import language_of
from knowledge.questions.follow_up import in_context


class GapAct(StrEnum):
    """What a button does; the word stands in the ids of buttons that were sent."""

    ADD = "add"
    EXPECT = "expect"


class GapButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts-gap:(?P<act>[a-z]+):(?P<exchange>\d+)",
):
    """Lets a moderator close a gap."""

    def __init__(
        self, act: str, exchange: int, label: str | None = None, row: int | None = None
    ) -> None:
        """Do something about the question of the exchange of this number."""
        state = f"texts-gap:{act}:{exchange}"
        super().__init__(discord.ui.Button(label=label, custom_id=state, row=row))
        self._pressed = act, exchange

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(match["act"], int(match["exchange"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Open the form."""
        async with told_failures(interaction):
            guild, language = require_moderator(interaction), language_of(interaction.locale)
            act, number = self._pressed
            exchange = interaction.client.services.exchanges.of_number(number, guild.id)
            question = in_context(exchange.asked.question, exchange.asked.earlier)
            form = ExpectForm(question, language) if act == GapAct.EXPECT else PasteForm(language)
            await interaction.response.send_modal(form)

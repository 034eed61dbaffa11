"""Pressing: every button and select of an answer, its state in its id, so that none ever dies."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, Self

import discord

from bot.discord_bot.answers.exchange import Exchange
from bot.discord_bot.desk import Desk
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.services import Interaction, Services, desk_of
from bot.languages import Language, language_of


class Act(StrEnum):
    """What can be done with an answer; the word stands in the ids of buttons that were sent."""

    PAGE = "page"
    CONTEXT = "context"
    EDITION = "edition"
    ASK_MORE = "more"
    SHARE = "share"
    RIGHT = "right"
    WRONG = "wrong"
    MODERATORS = "moderators"


_STATE: Final = r"(?P<act>[a-z-]+):(?P<exchange>\d+):(?P<place>\d+)"


@dataclass(frozen=True, slots=True)
class Press:
    """Who pressed what: ``place`` is a page or a quote, ``chosen`` what a select was set to."""

    interaction: Interaction
    exchange: Exchange
    place: int
    chosen: str | None = None

    @property
    def services(self) -> Services:
        """What the bot works with."""
        return self.interaction.client.services

    @property
    def desk(self) -> Desk:
        """The desk of the server in which it was pressed."""
        return desk_of(self.interaction)

    @property
    def language(self) -> Language:
        """The language of who pressed."""
        return language_of(self.interaction.locale)

    @property
    def presser(self) -> str:
        """The pseudonym of who pressed."""
        return self.services.records.pseudonym(self.interaction.user.id)

    @property
    def by_asker(self) -> bool:
        """Whether who pressed is who asked."""
        return self.presser == self.exchange.asked.asker


Action = Callable[[Press], Awaitable[None]]
"""What a press does; it must be the first to respond to the interaction."""


class AnswerButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=f"answer:{_STATE}",
):
    """A button of an answer."""

    def __init__(
        self,
        act: str,
        exchange: int,
        place: int = 0,
        label: str | None = None,
        *,
        row: int | None = None,
    ) -> None:
        """Do ``act`` with the exchange of this number."""
        state = f"answer:{act}:{exchange}:{place}"
        super().__init__(discord.ui.Button(label=label, custom_id=state, row=row))
        self._pressed = act, exchange, place

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(match["act"], int(match["exchange"]), int(match["place"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button says."""
        await _pressed(interaction, *self._pressed)


class AnswerSelect(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Select[Any]],
    template=f"choose:{_STATE}",
):
    """A select of an answer."""

    def __init__(
        self,
        act: str,
        exchange: int,
        placeholder: str | None = None,
        options: list[discord.SelectOption] = discord.utils.MISSING,
    ) -> None:
        """Do ``act`` with the exchange of this number and the option chosen."""
        state = f"choose:{act}:{exchange}:0"
        super().__init__(
            discord.ui.Select(custom_id=state, placeholder=placeholder, options=options, row=0)
        )
        self._pressed = act, exchange

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the select that an id tells of."""
        return cls(match["act"], int(match["exchange"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what was chosen."""
        await _pressed(interaction, *self._pressed, 0, self.item.values[0])


async def _pressed(
    interaction: Interaction, act: str, number: int, place: int, chosen: str | None = None
) -> None:
    async with told_failures(interaction):
        services = interaction.client.services
        with services.doors.entered():
            exchange = services.exchanges.of_number(number, interaction.guild_id)
            await services.actions[act](Press(interaction, exchange, place, chosen))

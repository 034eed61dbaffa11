"""Buttons under drafts, their state in their ids; only moderators press them."""

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Self

import discord

from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.services import Interaction, Services
from bot.languages import Language, language_of
from knowledge.spaces.space import Space


class DraftAct(StrEnum):
    """What a button does; the word stands in the ids of buttons that were sent."""

    SHOW = "show"
    PUBLISH = "publish"
    DISCARD = "discard"
    TRY = "try"
    UNDO = "undo"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class DraftPress:
    """A moderator's press: ``number`` is that of a draft, a generation or a job of their server."""

    interaction: Interaction
    guild: int
    number: int
    page: int = 0

    @property
    def services(self) -> Services:
        """What the bot works with."""
        return self.interaction.client.services

    @property
    def language(self) -> Language:
        """The language of who pressed."""
        return language_of(self.interaction.locale)

    @property
    def space(self) -> Space:
        """The space of the server."""
        return self.services.workshop.space(self.guild)


DraftAction = Callable[[DraftPress], Awaitable[None]]
"""What a press does; it must be the first to respond to the interaction."""


class DraftButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts:(?P<act>[a-z]+):(?P<number>\d+):(?P<page>\d+)",
):
    """A button under a draft, or about one."""

    def __init__(
        self,
        act: str,
        number: int,
        label: str | None = None,
        *,
        page: int = 0,
        style: discord.ButtonStyle = discord.ButtonStyle.secondary,
    ) -> None:
        """Do ``act`` with the draft, generation or job of this number."""
        custom_id = f"texts:{act}:{number}:{page}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, style=style))
        self._pressed = act, number, page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(match["act"], int(match["number"]), page=int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Do what the button says, for a moderator of the server alone."""
        async with told_failures(interaction):
            act, number, page = self._pressed
            guild, services = require_moderator(interaction), interaction.client.services
            with services.doors.entered():
                await services.draft_actions[act](DraftPress(interaction, guild.id, number, page))

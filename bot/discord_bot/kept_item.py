"""Buttons and selects that outlive a restart: an item's id says all that a press needs."""

import re
from abc import ABC, abstractmethod
from typing import Any, Self

import discord


class KeptItem(ABC):
    """Makes a :class:`discord.ui.DynamicItem` from what its template finds in an id."""

    @classmethod
    @abstractmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the item that an id tells of."""

    @classmethod
    async def from_custom_id(
        cls,
        interaction: discord.Interaction[Any],
        item: discord.ui.Item[Any],
        match: re.Match[str],
        /,
    ) -> Self:
        """Return the item that was pressed."""
        return cls.of(match)

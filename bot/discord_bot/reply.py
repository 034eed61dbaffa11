"""What is sent: words, embeds, and what can be pressed."""

from dataclasses import dataclass
from typing import Any

import discord


@dataclass(frozen=True, slots=True)
class Reply:
    """A line of text, embeds, buttons and selects (their state in their ids), and files."""

    content: str | None = None
    embeds: tuple[discord.Embed, ...] = ()
    items: tuple[discord.ui.Item[Any], ...] = ()
    files: tuple[discord.File, ...] = ()

    def view(self) -> discord.ui.View | None:
        """Return the view that shows the items, None where there are none."""
        if not self.items:
            return None
        view = discord.ui.View(timeout=None)
        for item in self.items:
            view.add_item(item)
        return view

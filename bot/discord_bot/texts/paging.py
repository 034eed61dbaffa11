"""Paging: a long list is shown a page at a time, with buttons that turn it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import discord

from bot.discord_bot.limits import width
from bot.languages import Language

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """What stands on a page, its number from 0, and how many pages there are."""

    here: Sequence[T]
    number: int
    pages: int

    def told(self, language: Language) -> str | None:
        """Tell which page it is, None where there is only one."""
        if self.pages == 1:
            return None
        return language.say("Page {page} of {pages}", page=self.number + 1, pages=self.pages)

    def turning(
        self, button: Callable[[int, str], discord.ui.Item[Any]], language: Language
    ) -> Iterator[discord.ui.Item[Any]]:
        """Yield the buttons to the page before and the page after, made of number and label."""
        if self.number > 0:
            yield button(self.number - 1, language.say("Previous page"))
        if self.number + 1 < self.pages:
            yield button(self.number + 1, language.say("Next page"))


def page_of(everything: Sequence[T], number: int, size: int) -> Page[T]:
    """Return a page of at most ``size`` things, the last one where there are fewer pages."""
    pages = max(1, -(-len(everything) // size))
    number = min(number, pages - 1)
    return Page(everything[number * size : (number + 1) * size], number, pages)


def pages_of_lines(lines: Iterable[str], room: int) -> list[str]:
    """Put as many lines on each page as fit into ``room`` UTF-16 units; there is one at least."""
    pages = [""]
    for line in lines:
        together = f"{pages[-1]}\n{line}" if pages[-1] else line
        if pages[-1] and width(together) > room:
            pages.append(line)
        else:
            pages[-1] = together
    return pages


def first_lines(lines: Sequence[str], room: int, language: Language) -> str:
    """Return the first lines and how many more there are, in at most ``room`` UTF-16 units."""
    for count in range(len(lines), -1, -1):
        more = len(lines) - count
        last = (language.say("and {count} more", count=more),) if more else ()
        told = "\n".join((*lines[:count], *last))
        if width(told) <= room:
            return told
    return ""

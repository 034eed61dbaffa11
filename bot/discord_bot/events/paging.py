"""Pages of events: as many on each as fit into one embed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from bot.discord_bot import limits
from bot.discord_bot.events.entry import entry, heading
from bot.discord_bot.events.selection import Selection
from bot.discord_bot.limits import width
from bot.languages import Language
from knowledge.events.known import KnownEvent

_MOST: Final = 6
_ROOM: Final = limits.EMBEDS_TOGETHER - 500
"""UTF-16 units for the events of a page; the rest is for the title and the page's number."""


@dataclass(frozen=True, slots=True)
class Page:
    """The events of a page, the name and value of each one's field, and how many pages there are.

    ``selection`` has the number of the page.
    """

    events: tuple[KnownEvent, ...]
    fields: tuple[tuple[str, str], ...]
    selection: Selection
    pages: int


def page_of(
    events: Sequence[KnownEvent], selection: Selection, today: date, language: Language
) -> Page:
    """Return the page of the selected events, the last one where there are fewer pages."""
    selected = selection.of(events)
    fields = tuple((heading(it, today, language), entry(it, language)) for it in selected)
    starts = (0, *_breaks(fields), len(fields))
    pages = len(starts) - 1
    number = min(selection.page, pages - 1)
    here = slice(starts[number], starts[number + 1])
    return Page(selected[here], fields[here], replace(selection, page=number), pages)


def _breaks(fields: Sequence[tuple[str, str]]) -> Iterator[int]:
    """Yield the place of the first event of each page after the first."""
    start, room = 0, _ROOM
    for place, (name, value) in enumerate(fields):
        needed = width(name) + width(value)
        if needed > room or place - start == _MOST:
            yield place
            start, room = place, _ROOM
        room -= needed

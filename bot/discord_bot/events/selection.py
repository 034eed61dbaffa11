"""Which events are shown, and which page of them: all that the id of a button has to hold."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Self

from knowledge.events.known import KnownEvent

LONGEST_NAME: Final = 40
"""Characters of a name to look for: an id has 100 UTF-16 units, of which each may need two."""

STATE: Final = r"(?P<page>\d{1,4}):(?P<year>\d{0,4}):(?P<name>[\s\S]{0,40})"


@dataclass(frozen=True, slots=True)
class Selection:
    """A page, counted from 0, of the events of a year, or with these words in their name."""

    page: int = 0
    year: int | None = None
    name: str = ""

    @classmethod
    def of_state(cls, match: re.Match[str]) -> Self:
        """Return the selection that a match of ``STATE`` tells of."""
        year = match["year"]
        return cls(int(match["page"]), int(year) if year else None, match["name"])

    def state(self) -> str:
        """Return the selection as it stands in an id."""
        return f"{self.page}:{self.year or ''}:{self.name}"

    def of(self, events: Iterable[KnownEvent]) -> tuple[KnownEvent, ...]:
        """Return the events of all pages."""
        words = self.name.casefold().split()
        return tuple(
            event
            for event in events
            if self.year in (None, event.edition or (event.days and event.days.start.year))
            and all(word in event.title.casefold() for word in words)
        )

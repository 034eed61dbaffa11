"""An entry of what holds many, as a feed or a calendar does."""

from dataclasses import dataclass

from knowledge.sources.formats.small_page import SmallPage


@dataclass(frozen=True, slots=True)
class Entry:
    """What tells an entry from the others, and its text."""

    key: str
    page: SmallPage

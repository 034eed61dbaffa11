"""The edition of an event that a passage's document is about."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from knowledge.events.series import Series, series_of
from knowledge.ranking.ranker import Ranked

if TYPE_CHECKING:
    from knowledge.events.naming import NamedEvent


@dataclass(frozen=True, slots=True)
class ToldEdition:
    """An event by its name, its head and its series; ``year`` is None where it is not told."""

    name: str
    head: str
    series: Series
    year: int | None


def edition_told_by(found: Ranked) -> ToldEdition | None:
    """Return the edition that a title names, else the event that the passage names, or None.

    Workshops and other common happenings are left out: their names do not tell them apart.
    """
    # Their patterns take 10 ms to compile, and half of all questions need none.
    from knowledge.events.naming import named_event
    from knowledge.events.titled import edition_in_title

    passage = found.candidate.passage
    title = passage.document.title
    named = named_event(title)
    if named and not named.common:
        edition = edition_in_title(title, named)
        return _told(named, edition.value if edition else None)
    named = named_event(passage.text)
    return None if named is None or named.common else _told(named, None)


def _told(named: "NamedEvent", year: int | None) -> ToldEdition:
    return ToldEdition(named.name, named.head, series_of(named.name), year)

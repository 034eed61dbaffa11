"""The events that documents tell about, one for all documents that tell of the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic

from knowledge.document import Document
from knowledge.events.detect import event_of
from knowledge.events.event import Event, Stated, Value
from knowledge.events.series import same_series, series_of
from knowledge.spans.resolve import DateRange


@dataclass(frozen=True, slots=True)
class Told(Generic[Value]):
    """A value, the words that say so, and the path of the document they stand in."""

    value: Value
    quote: str
    document: str


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An edition of an event; more than one of ``dates`` says that documents disagree.

    Each value of ``dates``, ``cities`` and ``venues`` is there once, with the first document, by
    path, that tells it; ``documents`` are the paths of all that tell about the event.
    """

    name: str
    edition: int | None
    dates: tuple[Told[DateRange], ...]
    cities: tuple[Told[str], ...]
    venues: tuple[Told[str], ...]
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Account:
    """What one document tells."""

    document: Document
    event: Event

    @property
    def edition(self) -> int | None:
        return self.event.edition.value if self.event.edition else None


def known_events(documents: Iterable[Document]) -> tuple[KnownEvent, ...]:
    """Return the events that documents tell about, newest first."""
    accounts = [
        _Account(document, event) for document in documents if (event := event_of(document))
    ]
    # Dated accounts come first, so that one without dates finds the edition it belongs to.
    accounts.sort(key=lambda account: (account.event.dates is None, account.document.path))
    groups: list[list[_Account]] = []
    for account in accounts:
        group = next((group for group in groups if _together(group, account)), None)
        if group is None:
            groups.append([account])
        else:
            group.append(account)
    return tuple(sorted(map(_known, groups), key=_newness, reverse=True))


def _together(group: Sequence[_Account], account: _Account) -> bool:
    """Whether an account is of the same edition: the same series, and dates that overlap."""
    return any(
        other.edition == account.edition and _same(other.event, account.event) for other in group
    )


def _same(one: Event, other: Event) -> bool:
    series, further = series_of(one.name.value), series_of(other.name.value)
    if one.dates is None or other.dates is None:
        return series == further
    first, second = one.dates.value, other.dates.value
    overlap = first.start <= second.end and second.start <= first.end
    return overlap and same_series(series, further)


def _known(group: Sequence[_Account]) -> KnownEvent:
    names = Counter(account.event.name.value for account in group)
    return KnownEvent(
        name=max(names, key=lambda name: (len(series_of(name)), names[name], -len(name), name)),
        edition=group[0].edition,
        dates=_told([(account.document, account.event.dates) for account in group]),
        cities=_told([(account.document, account.event.city) for account in group]),
        venues=_told([(account.document, account.event.venue) for account in group]),
        documents=tuple(sorted(account.document.path for account in group)),
    )


def _told(
    stated: Sequence[tuple[Document, Stated[Value] | None]],
) -> tuple[Told[Value], ...]:
    told: dict[Value, Told[Value]] = {}
    for document, found in stated:
        if found and found.value not in told:
            told[found.value] = Told(found.value, found.quote(document), document.path)
    return tuple(told.values())


def _newness(event: KnownEvent) -> tuple[int, date, str]:
    start = event.dates[0].value.start if event.dates else date.min
    return event.edition or start.year, start, event.name

"""The events that documents tell about, one for all documents that tell of the same."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from knowledge.events.account import Account, Told
from knowledge.events.event import Value
from knowledge.events.series import same_series, series_of
from knowledge.spans.resolve import DateRange


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An edition of an event; more than one of ``dates`` says that documents disagree.

    Each value of ``dates``, ``cities`` and ``venues`` is there once, with the first document, by
    path, that tells it; ``documents`` are the paths of all that tell about the event. ``apart``
    says that the month alone would not tell it from another of the series.
    """

    name: str
    edition: int | None
    dates: tuple[Told[DateRange], ...]
    cities: tuple[Told[str], ...]
    venues: tuple[Told[str], ...]
    documents: tuple[str, ...]
    apart: bool = False

    @property
    def title(self) -> str:
        """The name with the edition: "KubeCon EU 2025"."""
        return self.name if self.edition is None else f"{self.name} {self.edition}"

    @property
    def days(self) -> DateRange | None:
        """The dates that are told first, None where no document tells any."""
        return self.dates[0].value if self.dates else None

    @property
    def key(self) -> str:
        """What tells it from other events in every generation: 16 hexadecimal digits.

        Made of the series, the year and the month, so that a corrected day or a fuller name of
        the same edition changes nothing; of the day too where that would be the key of several.
        """
        when = f"{self.days.start:%Y-%m}" if self.days else str(self.edition)
        if self.apart and self.days:
            when = f"{self.days.start} {self.edition}"
        named = " ".join((*sorted(series_of(self.name)), when))
        return hashlib.sha256(named.encode()).hexdigest()[:16]

    def is_upcoming(self, today: date) -> bool:
        """Whether its last day is not over yet; False where the days are not known."""
        return self.days is not None and self.days.end >= today


def known_events(accounts: Iterable[Account]) -> tuple[KnownEvent, ...]:
    """Return the events that documents give account of, newest first."""
    # Dated accounts come first, so that one without dates finds the edition it belongs to.
    ordered = sorted(accounts, key=lambda account: (account.dates is None, account.document))
    groups: list[list[Account]] = []
    for account in ordered:
        group = next((group for group in groups if _together(group, account)), None)
        if group is None:
            groups.append([account])
        else:
            group.append(account)
    return told_apart(sorted(map(_known, groups), key=_newness, reverse=True))


def told_apart(events: Iterable[KnownEvent]) -> tuple[KnownEvent, ...]:
    """Return the events of one state, each with a key of its own."""
    every = tuple(events)
    keys = Counter(event.key for event in every)
    return tuple(replace(it, apart=True) if keys[it.key] > 1 else it for it in every)


def _together(group: Sequence[Account], account: Account) -> bool:
    """Whether an account is of the same edition: the same series, and dates that overlap."""
    return any(other.edition == account.edition and _same(other, account) for other in group)


def _same(one: Account, other: Account) -> bool:
    series, further = series_of(one.name), series_of(other.name)
    if one.dates is None or other.dates is None:
        return series == further
    first, second = one.dates.value, other.dates.value
    overlap = first.start <= second.end and second.start <= first.end
    return overlap and same_series(series, further)


def _known(group: Sequence[Account]) -> KnownEvent:
    names = Counter(account.name for account in group)
    return KnownEvent(
        name=max(names, key=lambda name: (len(series_of(name)), names[name], -len(name), name)),
        edition=group[0].edition,
        dates=_told(account.dates for account in group),
        cities=_told(account.city for account in group),
        venues=_told(account.venue for account in group),
        documents=tuple(sorted(account.document for account in group)),
    )


def _told(all_told: Iterable[Told[Value] | None]) -> tuple[Told[Value], ...]:
    first: dict[Value, Told[Value]] = {}
    for told in all_told:
        if told:
            first.setdefault(told.value, told)
    return tuple(first.values())


def _newness(event: KnownEvent) -> tuple[int, date, str]:
    start = event.dates[0].value.start if event.dates else date.min
    return event.edition or start.year, start, event.name

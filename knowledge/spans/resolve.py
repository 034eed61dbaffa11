"""Real dates of a date span: "October 17–19" of a text of 2025 is 2025-10-17 to 2025-10-19."""

import calendar
import datetime
import re
from dataclasses import dataclass

from knowledge.spans.month import MONTH

_TOKEN = re.compile(
    r"(?P<iso>\d{4}-\d\d-\d\d)"
    r"|(?P<time>\d{1,2}[:.]\d\d(?:\s*[ap]m)?|\d{1,2}\s*[ap]\.?m\b|\d{4}\s?(?:UTC|GMT))"
    r"|(?P<year>(?:19|20)\d\d)\b"
    rf"|(?P<month>\b{MONTH})"
    rf"|(?P<leading>\b[0-3]?\d)(?:st|nd|rd|th)?(?=\s+(?:of\s+)?{MONTH})"
    r"|(?P<day>\b[0-3]?\d)(?:st|nd|rd|th)?\b",
    re.I,
)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)", re.I)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = tuple(name.lower() for name in calendar.month_abbr)


Token = tuple[str, str]
"""A kind and a text; "leading" is a day that directly leads its month: "2 June"."""


@dataclass(frozen=True, slots=True)
class DateRange:
    """The first and the last day; the same one for a single day."""

    start: datetime.date
    end: datetime.date


@dataclass(frozen=True, slots=True)
class _Point:
    """A day of a month, or a month alone; ``place`` is that of its token."""

    place: int
    month: int
    day: int | None = None


def resolve(text: str, published: datetime.date | None = None) -> DateRange | None:
    """Return the days that a date span means, or None where it tells no day, month or year.

    A month without days is all of it, and a year likewise. A span without a year is of the year
    of ``published``, the date of its document, or of a neighbouring year if only there the
    weekday fits; without ``published`` it is None.
    """
    tokens = [
        (str(match.lastgroup), match.group(match.lastgroup or 0)) for match in _TOKEN.finditer(text)
    ]
    try:
        iso = [datetime.date.fromisoformat(value) for kind, value in tokens if kind == "iso"]
        if iso:
            return DateRange(min(iso), max(iso))
        return _range(tokens, text, published)
    except ValueError:  # no such day: "31 February", "99"
        return None


def _range(tokens: list[Token], text: str, published: datetime.date | None) -> DateRange | None:
    years = [(place, int(value)) for place, (kind, value) in enumerate(tokens) if kind == "year"]
    months = [
        _Point(place, _month(value))
        for place, (kind, value) in enumerate(tokens)
        if kind == "month"
    ]
    if not months:
        if not years:
            return None
        return DateRange(datetime.date(years[0][1], 1, 1), datetime.date(years[-1][1], 12, 31))
    points = _days(tokens) or months
    if not years:
        if published is None:
            return None
        years = [(len(tokens), _year(points[0], text, published))]
    return _between(points[0], points[-1], years)


def _between(first: _Point, last: _Point, years: list[tuple[int, int]]) -> DateRange:
    """Return the days from one point to another; ``years`` stand at places, too.

    With one year, a range whose months run backwards passes its turn: "28 December - 3 January
    2020" begins in the year before, "30 December 2019 to 2 January" ends in the next one.
    """
    (_, begins), (place, ends) = years[0], years[-1]
    if len(years) == 1 and last.month < first.month:
        begins, ends = (begins - 1, ends) if place > last.place else (begins, ends + 1)
    first_day = 1 if first.day is None else first.day
    last_day = calendar.monthrange(ends, last.month)[1] if last.day is None else last.day
    start = datetime.date(begins, first.month, first_day)
    end = datetime.date(ends, last.month, last_day)
    return DateRange(min(start, end), max(start, end))


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower())


def _days(tokens: list[Token]) -> list[_Point]:
    """Return each day with its month: the one before it in "May 3", the one after in "3 May"."""
    dated = [
        (place, kind, value)
        for place, (kind, value) in enumerate(tokens)
        if kind in ("month", "day", "leading")
    ]
    kinds = [kind for _, kind, _ in dated]
    return [
        _Point(place, _month(dated[month][2]), int(value))
        for at, (place, kind, value) in enumerate(dated)
        if kind != "month" and (month := _month_of(at, kinds)) is not None
    ]


def _month_of(at: int, kinds: list[str]) -> int | None:
    """Return where the month of a day is; all have one order, but for the last: "30 May to June 2".

    A month that has a day already takes none from its other side.
    """
    before = next((place for place in range(at - 1, -1, -1) if kinds[place] == "month"), None)
    after = next((place for place in range(at + 1, len(kinds)) if kinds[place] == "month"), None)
    if kinds[0] == "month":
        alone = after is not None and kinds[after + 1 : after + 2] in ([], ["month"])
        return after if alone and kinds[at] == "leading" else before
    if after is None and before and kinds[before - 1] == "month":
        return before
    return after


def _year(first: _Point, text: str, published: datetime.date) -> int:
    """Return the year nearest to the document's in which the weekday, if one is named, fits."""
    weekday = _WEEKDAY.search(text)
    if weekday and first.day:
        wanted = _WEEKDAYS.index(weekday.group(1).lower())
        for year in (published.year, published.year + 1, published.year - 1):
            if datetime.date(year, first.month, first.day).weekday() == wanted:
                return year
    return published.year

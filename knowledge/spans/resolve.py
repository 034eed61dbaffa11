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
    r"|(?P<day>\b[0-3]?\d)(?:st|nd|rd|th)?\b",
    re.I,
)
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)", re.I)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = tuple(name.lower() for name in calendar.month_abbr)


@dataclass(frozen=True, slots=True)
class DateRange:
    """The first and the last day; the same one for a single day."""

    start: datetime.date
    end: datetime.date


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


def _range(
    tokens: list[tuple[str, str]], text: str, published: datetime.date | None
) -> DateRange | None:
    named = [int(value) for kind, value in tokens if kind == "year"]
    months = [_month(value) for kind, value in tokens if kind == "month"]
    if not months:
        if not named:
            return None
        return DateRange(datetime.date(named[0], 1, 1), datetime.date(named[-1], 12, 31))
    points = _days(tokens)
    if not named:
        if published is None:
            return None
        named = [_year(points, text, published)]
    if not points:
        last = calendar.monthrange(named[-1], months[-1])[1]
        start = datetime.date(named[0], months[0], 1)
        return _ordered(start, datetime.date(named[-1], months[-1], last), len(named))
    (first_month, first_day), (last_month, last_day) = points[0], points[-1]
    start = datetime.date(named[0], first_month, first_day)
    return _ordered(start, datetime.date(named[-1], last_month, last_day), len(named))


def _ordered(start: datetime.date, end: datetime.date, years: int) -> DateRange:
    """Let a range with one year that runs backwards begin in the year before: "28 Dec - 3 Jan"."""
    if end < start and years == 1:
        start = start.replace(year=start.year - 1)
    return DateRange(min(start, end), max(start, end))


def _month(name: str) -> int:
    return _MONTHS.index(name[:3].lower())


def _days(tokens: list[tuple[str, str]]) -> list[tuple[int, int]]:
    """Return each day with its month: the one before it in "May 3", the one after in "3 May"."""
    dated = [(kind, value) for kind, value in tokens if kind in ("month", "day")]
    month_first = dated[0][0] == "month"
    points: list[tuple[int, int]] = []
    month: int | None = None
    for kind, value in dated if month_first else reversed(dated):
        if kind == "month":
            month = _month(value)
        elif month is not None:
            points.append((month, int(value)))
    return points if month_first else points[::-1]


def _year(points: list[tuple[int, int]], text: str, published: datetime.date) -> int:
    """Return the year nearest to the document's in which the weekday, if one is named, fits."""
    weekday = _WEEKDAY.search(text)
    if weekday and points:
        wanted = _WEEKDAYS.index(weekday.group(1).lower())
        for year in (published.year, published.year + 1, published.year - 1):
            if datetime.date(year, *points[0]).weekday() == wanted:
                return year
    return published.year

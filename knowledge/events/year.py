"""The days that a date of an event means, its year found where the sentence lacks one."""

import datetime
import re

from knowledge.events.taking_place import Tense
from knowledge.spans.resolve import DateRange, resolve

_YEAR = re.compile(r"(?:19|20)\d\d")
_TIME = re.compile(
    r"\d{1,2}(?:[:.]\d\d)?\s*(?:(?:-|–|—|to)\s*\d{1,2}(?:[:.]\d\d)?\s*)?[ap]\.?m\b"
    r"|\d{1,2}[:.]\d\d|\d{4}\s?(?:UTC|GMT)",
    re.I,
)
_DAY = re.compile(r"(?<!\d)[0-3]?\d(?:st|nd|rd|th)?(?!\d)")
_WEEKDAY = re.compile(r"\b(mon|tues?|wed|thu|fri|sat|sun)[a-z]*\b", re.I)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LONGEST = datetime.timedelta(days=60)
_FAR = datetime.timedelta(days=550)
_GRACE = datetime.timedelta(days=14)
"""A document may be dated a little before what it looks back at, or after what it announces."""
_NEAR = datetime.timedelta(days=150)


def days_of(
    words: str, tense: Tense, edition: int | None, published: datetime.date | None
) -> DateRange | None:
    """Return the days that a date of an event means, or None where that is not certain.

    A month without a day is no date of an event. Where the words name no year, it is that of the
    edition, else the one next to the day the document was published, on the side that its tense
    tells. A year that is not the edition's, or a weekday that does not fit, is another event.
    Nothing of an event lasts longer than two months.
    """
    plain = _TIME.sub(" ", words)
    if not _DAY.search(_YEAR.sub(" ", plain)):
        return None
    named = [int(year) for year in _YEAR.findall(plain)]
    if named:
        found = resolve(plain)
        if edition is not None and edition not in named:
            return None
    else:
        found = _of_year(plain, tense, edition, published)
    if found is None or found.end - found.start > _LONGEST or not _fits_weekday(words, found):
        return None
    return found


def _of_year(
    words: str, tense: Tense, edition: int | None, published: datetime.date | None
) -> DateRange | None:
    if edition is not None:
        return resolve(f"{words} {edition}")
    if published is None:
        return None
    near = [
        found
        for year in (published.year, published.year - 1, published.year + 1)
        if (found := resolve(f"{words} {year}")) and _fits_weekday(words, found)
    ]
    if tense is Tense.PAST:
        near = [found for found in near if found.start <= published + _GRACE]
    elif tense is Tense.FUTURE:
        near = [found for found in near if found.end >= published - _GRACE]
    best = min(near, key=lambda found: abs(found.start - published), default=None)
    limit = _NEAR if tense is Tense.OPEN else _FAR
    return best if best and abs(best.start - published) <= limit else None


def _fits_weekday(words: str, found: DateRange) -> bool:
    weekday = _WEEKDAY.search(words)
    return not weekday or (found.start.weekday() == _WEEKDAYS.index(weekday.group(1)[:3].lower()))

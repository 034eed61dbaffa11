"""What a text says of itself: title, author, date and link."""

import datetime
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

_AUTHOR = ("author", "authors", "by", "postauthors", "byline")
_DATE = ("date", "published", "pubdate", "publishdate", "published_at", "created", "path")
_URL = ("link", "url", "source_url", "canonical", "canonical_url", "permalink")
_WRITTEN = ("%B %d, %Y", "%b %d, %Y", "%d %B %Y", "%d %b %Y")
_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-/_.])(\d\d?)\2(\d\d?)(?!\d)")
_MONTH = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_/](0[1-9]|1[0-2])(?!\d)")
_LINK = re.compile(r"\[([^\]]{0,200})\]\([^)]{0,500}\)")


@dataclass(frozen=True, slots=True)
class About:
    """The facts a text states of itself; None where it does not."""

    title: str | None = None
    author: str | None = None
    date: datetime.date | None = None
    url: str | None = None


def about(fields: Mapping[str, object]) -> About:
    """Return the facts in front matter, whichever of the usual names they go by."""
    lowered = {str(key).lower(): value for key, value in fields.items()}
    title = lowered.get("title")
    return About(
        title=" ".join(str(title).split()) or None if title is not None else None,
        author=next(filter(None, (_people(lowered.get(key)) for key in _AUTHOR)), None),
        date=next(filter(None, (as_date(lowered.get(key)) for key in _DATE)), None),
        url=next(filter(None, (as_url(lowered.get(key)) for key in _URL)), None),
    )


def as_date(value: object) -> datetime.date | None:
    """Return the day that a value names: a date, ``2024-05-01...`` or ``May 1, 2024``."""
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, str):
        return _written_date(value)
    return value if isinstance(value, datetime.date) else None


def _written_date(value: str) -> datetime.date | None:
    found = _ISO.search(value)
    forms = ("%Y %m %d",) if found else _WRITTEN
    day = f"{found[1]} {found[3]} {found[4]}" if found else value.strip()
    for form in forms:
        with suppress(ValueError):  # another form, or no day of the calendar
            return datetime.datetime.strptime(day, form).date()  # noqa: DTZ007 (a day, no time)
    return None


def date_in_name(name: str) -> datetime.date | None:
    """Return the day in a file name; its month's first where the name holds no day."""
    if found := as_date(name):
        return found
    month = _MONTH.search(name)
    return datetime.date(int(month[1]), int(month[2]), 1) if month else None


def as_url(value: object) -> str | None:
    """Return the value where it is an absolute web address."""
    if not isinstance(value, str):
        return None
    try:
        parts = urlsplit(value.strip())
    except ValueError:
        return None
    return value.strip() if parts.scheme in ("http", "https") and parts.netloc else None


def _people(value: object) -> str | None:
    """Return the names in a string, a mapping with a name, or a list of these."""
    people = value if isinstance(value, list) else [value]
    names = (person.get("name") if isinstance(person, Mapping) else person for person in people)
    shown = (" ".join(_LINK.sub(r"\1", name).split()) for name in names if isinstance(name, str))
    return ", ".join(name for name in shown if name) or None

"""Bylines: a line of its own names who wrote a text; the day may follow, or stand below it."""

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from knowledge.spans.month import MONTH
from knowledge.spans.resolve import resolve

_LINE = re.compile(
    r"(?i:authors?|by|written by|posted by)\s*:\s*(?P<labelled>\S.{1,119})"
    r"|(?i:written by|posted by)\s+(?P<signed>.{3,80})"
    r"|(?i:by)\s+(?P<named>\S{1,40}\s.{1,80})"  # with one word it may be "By Train"
    r"|(?P<writing>[^.:,]{3,60}) writes:"
)
_BETWEEN_NAMES = {"and", "at", "da", "de", "der", "of", "the", "van", "von"}
_LONGEST = 200
_DAY = r"[0-3]?\d(?:st|nd|rd|th)?"
_DATED = re.compile(
    r"(?P<before>.*?)(?:^|\s|\s*[,;|·•–—-]\s*)(?:on\s+)?\(?(?:[A-Z][a-z]+day,?\s+)?"
    rf"(?P<day>{_DAY}\s+{MONTH},?\s+\d{{4}}|{MONTH}\s+{_DAY},?\s+\d{{4}}|\d{{4}}-\d\d-\d\d)\)?"
)


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote a text, and the day that the byline tells."""

    author: str
    date: datetime.date | None = None


def byline_of(line: str) -> Byline | None:
    """Return what a line says as a byline: "Author: X", "By X, 2 May 2024", "X writes:"."""
    line, day = _split_day(line)
    found = _LINE.fullmatch(line)
    if not found:
        return None
    name = found["labelled"] or found["signed"] or found["named"] or found["writing"]
    name = name.rstrip(" ,;|·•–—-")
    words = (word for word in name.split() if word[0].isalpha() and word not in _BETWEEN_NAMES)
    only_names = name[:1].isupper() and all(word[0].isupper() for word in words)
    return Byline(name, day) if name and (found["labelled"] or only_names) else None


def first_byline(lines: Sequence[str]) -> Byline | None:
    """Return the first byline among lines, with its own day or that of the line below it."""
    for line, below in pairwise([*lines, ""]):
        if found := byline_of(line):
            return replace(found, date=found.date or _day_alone(below))
    return None


def byline_length(lines: Sequence[str]) -> int:
    """Return how many lines at the beginning are a byline: with a day below it two, or none."""
    if not lines or not byline_of(lines[0]):
        return 0
    return 2 if any(map(_day_alone, lines[1:2])) else 1


def _day_alone(line: str) -> datetime.date | None:
    before, day = _split_day(line)
    return None if before else day


def _split_day(line: str) -> tuple[str, datetime.date | None]:
    """Cut off the day at the end of a line, where there is one."""
    line = line.strip()
    found = _DATED.fullmatch(line) if len(line) <= _LONGEST else None
    days = resolve(found["day"]) if found else None
    return (found["before"], days.start) if found and days else (line, None)

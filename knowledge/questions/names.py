"""What a question names: years, months, acronyms and names, which must match exactly."""

import calendar
import re
from dataclasses import dataclass

# What stands before is looked at last: a pattern that begins with its own signs is found at once.
_YEAR = re.compile(r"(?:19[89]|20[0-4])\d(?<![\w.]\d{4})(?<![A-Z]-\d{4})(?![\w.]*\d)")
_SHORT_YEAR = re.compile(r"['’](?<=\w ['’])(\d\d)\b")
_QUOTED = re.compile(r"[\"“`]([^\"”`]{2,80})[\"”`]")
_ACRONYM = re.compile(r"\b[A-Z]+(?:-[\dA-Z]+)+\b|\b(?=\w*[A-Z]\w*[A-Z])[A-Z][\w&]{0,14}\b")
_CAPITALISED = r"[A-Z][\w'’&.+-]*\w"
_NAME = re.compile(rf"{_CAPITALISED}(?: (?:(?:of|the|de|der|van|von|and|for) )?{_CAPITALISED})*")
_MONTHS = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr)
    for number, name in enumerate(names)
    if name
} | {"sept": 9}
# "may" and "mar" are words too: the first counts only as "May" or beside a number.
_MONTH = re.compile(
    r"\b(?:(?!may\b|mar\b)(?:" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r"))\b", re.I
)
_MAY = re.compile(r"\bMay\b(?! I\b)|\bmay(?= (?:19|20)?\d\d?\b)|(?<=\d )may\b|(?<=(?:in|of) )may\b")


@dataclass(frozen=True, slots=True)
class Named:
    """What a question names; every set is empty where it names none."""

    years: frozenset[int]
    months: frozenset[int]
    acronyms: frozenset[str]
    names: frozenset[str]


def years(text: str) -> frozenset[int]:
    """Return the years from 1980 to 2049 that a text names: "RustConf 2020", "PyCon '19"."""
    full = {int(match.group()) for match in _YEAR.finditer(text)}
    return frozenset(full | {2000 + int(short) for short in _SHORT_YEAR.findall(text)})


def months(text: str) -> frozenset[int]:
    """Return the months, 1 to 12, that a text names."""
    found = {_MONTHS[match.group().lower()] for match in _MONTH.finditer(text)}
    return frozenset(found | {5} if _MAY.search(text) else found)


def acronyms(text: str) -> frozenset[str]:
    """Return the words with two capitals or more: "ORC", "KubeCon", "CVE-2024-24576"."""
    return frozenset(match.group() for match in _ACRONYM.finditer(text))


def names(text: str) -> frozenset[str]:
    """Return capitalised runs of words and quoted strings.

    A capital at the start of a sentence tells nothing, so a single first word is left out.
    """
    found = {
        match.group()
        for match in _NAME.finditer(text)
        if match.start() > 0 or " " in match.group() or _ACRONYM.match(match.group())
    }
    return frozenset(found | {quoted.strip() for quoted in _QUOTED.findall(text)})


def named(question: str) -> Named:
    """Return everything a question names."""
    return Named(years(question), months(question), acronyms(question), names(question))

"""How an event repeats, in words (https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10)."""

import re
from collections.abc import Iterable
from datetime import date, tzinfo
from typing import TYPE_CHECKING

from knowledge.sources.formats.occurrence import in_zone

if TYPE_CHECKING:
    from icalendar.prop import vRecur

_UNITS = {"DAILY": "day", "WEEKLY": "week", "MONTHLY": "month", "YEARLY": "year"}
_DAYS = {
    "MO": "Monday",
    "TU": "Tuesday",
    "WE": "Wednesday",
    "TH": "Thursday",
    "FR": "Friday",
    "SA": "Saturday",
    "SU": "Sunday",
}
_NUMBERED = {
    "": "",
    "1": "the first ",
    "2": "the second ",
    "3": "the third ",
    "4": "the fourth ",
    "5": "the fifth ",
    "-1": "the last ",
}
_TOLD = {"FREQ", "INTERVAL", "BYDAY", "COUNT", "UNTIL", "WKST"}


def recurrence(rule: "vRecur", zone: tzinfo) -> str:
    """Return a sentence that says how an event of a time zone repeats.

    A rare rule is told as it is written.
    """
    unit = _UNITS.get(str(_first(rule, "FREQ")))
    days = _weekdays(rule.get("BYDAY", []))
    if unit is None or days is None or not {str(part).upper() for part in rule} <= _TOLD:
        written: bytes = rule.to_ical()  # type: ignore[no-untyped-call]
        return f"It repeats by the rule {written.decode()}."
    interval = int(str(_first(rule, "INTERVAL") or 1))
    every = f"every {unit}" if interval == 1 else f"every {interval} {unit}s"
    on = f" on {' and '.join(days)}" if days else ""
    return f"It repeats {every}{on}{_end(rule, zone)}."


def _weekdays(days: Iterable[object]) -> list[str] | None:
    """Return None where a day is one that is not told in words, as the 20th Monday of a year."""
    found = [re.fullmatch(r"\+?(-?\d*)([A-Z]{2})", str(day)) for day in days]
    if not all(each and each[1] in _NUMBERED and each[2] in _DAYS for each in found):
        return None
    return [_NUMBERED[each[1]] + _DAYS[each[2]] for each in found if each]


def _end(rule: "vRecur", zone: tzinfo) -> str:
    if count := _first(rule, "COUNT"):
        return f", {count} times in all"
    until = _first(rule, "UNTIL")
    if not isinstance(until, date):
        return ""
    last = in_zone(until, zone)
    return f", until {last:%B} {last.day}, {last.year}"


def _first(rule: "vRecur", part: str) -> object:
    values = rule.get(part, [])
    return values[0] if values else None

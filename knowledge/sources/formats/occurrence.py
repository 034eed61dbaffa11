"""When an event of a calendar takes place, in words."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A beginning and an end: both moments, or both days, of which the end's is the one after.

    Both moments are of one time zone. RFC 5545, section 3.6.1.
    """

    start: date
    end: date

    def words(self) -> str:
        """Return the dates in full, and the times: "on Saturday, June 1, 2024, from 14:00"."""
        first, last = _day(self.start), _day(self.end)
        if not isinstance(self.start, datetime) or not isinstance(self.end, datetime):
            return _days(first, max(first, last - timedelta(days=1)))
        begins, ends = f"{self.start:%H:%M}", f"{self.end:%H:%M}"
        if self.start == self.end:
            times = f"at {begins}"
        elif first == last:
            times = f"from {begins} to {ends}"
        else:
            times = f"from {begins} on the first day to {ends} on the last"
        zone = self.start.tzname()
        return f"{_days(first, last)}, {times}" + (f" ({zone})" if zone else "")


def in_zone(moment: date, zone: tzinfo) -> date:
    """Return a moment in a time zone; a day, or a moment that tells no time zone, as it is."""
    if isinstance(moment, datetime) and moment.tzinfo is not None:
        with suppress(OverflowError):  # "until 9999-12-31" in UTC is past what is told in Tokyo
            return moment.astimezone(zone)
    return moment


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _days(first: date, last: date) -> str:
    if first == last:
        return f"on {first:%A}, {first:%B} {first.day}, {first.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"on {first:%B} {first.day}–{last.day}, {first.year}"
    if first.year == last.year:
        return f"from {first:%B} {first.day} to {last:%B} {last.day}, {last.year}"
    return f"from {first:%B} {first.day}, {first.year} to {last:%B} {last.day}, {last.year}"

"""Dates, as people write them."""

from datetime import date

from knowledge.spans.resolve import DateRange


def written_day(day: date) -> str:
    """Return a day: "17 October 2025"."""
    return f"{day.day} {day:%B %Y}"


def written_days(days: DateRange) -> str:
    """Return a range without what its ends share: "17–19 October 2025", "30 May – 1 June 2018"."""
    start, end = days.start, days.end
    if start == end:
        return written_day(end)
    if start.year != end.year:
        return f"{written_day(start)} – {written_day(end)}"
    if start.month != end.month:
        return f"{start.day} {start:%B} – {written_day(end)}"
    return f"{start.day}–{written_day(end)}"

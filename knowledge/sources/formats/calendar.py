"""A calendar (https://www.rfc-editor.org/rfc/rfc5545): each event becomes a small page."""

import html
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from knowledge.reading.about import as_url
from knowledge.reading.source import ReadingError
from knowledge.sources.formats.entry import Entry
from knowledge.sources.formats.occurrence import Occurrence, in_zone
from knowledge.sources.formats.recurrence import recurrence
from knowledge.sources.formats.small_page import SmallPage

if TYPE_CHECKING:
    import icalendar

_IN_HTML = re.compile(r"<(?:p|br|a|b|ul|ol|div|span)\b[^>]*>", re.IGNORECASE)
_MOST_EVENTS = 2_000


def events_of(content: bytes) -> tuple[Entry, ...]:
    """Return the events of a calendar that have a name and a beginning.

    Raises:
        ReadingError: it is no calendar, or holds too many events.
    """
    import icalendar

    try:
        calendar = icalendar.Calendar.from_ical(content)
    except ValueError as error:
        raise ReadingError("is no calendar in iCalendar's format (.ics)") from error
    events = calendar.events
    if len(events) > _MOST_EVENTS:
        raise ReadingError(f"holds {len(events)} events; a calendar may hold {_MOST_EVENTS}")
    zone = _zone(str(calendar.get("X-WR-TIMEZONE", "")))
    return tuple(entry for event in events if (entry := _entry(event, zone)))


def _entry(event: "icalendar.Event", zone: tzinfo) -> Entry | None:
    title = _line(event, "SUMMARY")
    try:
        start = _local(event.start, zone)
        here = _zone_of(start, zone)
        occurrence = Occurrence(start, in_zone(event.end, here))
        body = "\n".join(_paragraphs(event, title, occurrence, here))
    except (TypeError, ValueError):  # it has no beginning, or its times are of different kinds
        return None
    if not title:
        return None
    link = as_url(str(event.get("URL", ""))) or ""
    # One of the dates of an event that repeats is told apart by the date that it stands for.
    instead_of = getattr(event.get("RECURRENCE-ID"), "dt", "")
    key = f"{event.get('UID', title)} {instead_of}"
    return Entry(key, SmallPage(title, body, date=_written(event), link=link))


def _paragraphs(
    event: "icalendar.Event", title: str, occurrence: Occurrence, here: tzinfo
) -> Iterator[str]:
    import icalendar

    if _line(event, "STATUS") == "CANCELLED":
        yield f"<p>{html.escape(title)} is cancelled. It was planned {occurrence.words()}.</p>"
    else:
        yield f"<p>{html.escape(title)} takes place {occurrence.words()}.</p>"
    if isinstance(rule := event.get("RRULE"), icalendar.vRecur):
        yield f"<p>{recurrence(rule, here)}</p>"
    if place := _line(event, "LOCATION"):
        yield f"<p>Location: {html.escape(place)}</p>"
    description = str(event.get("DESCRIPTION", ""))
    if _IN_HTML.search(description):
        yield description
    else:
        for paragraph in re.split(r"\n\s*\n", description.strip()):
            yield f"<p>{html.escape(paragraph)}</p>"


def _line(event: "icalendar.Event", name: str) -> str:
    return " ".join(str(event.get(name, "")).split())


def _written(event: "icalendar.Event") -> str:
    """Return the day on which an event was entered; DTSTAMP is often that of the export."""
    entered = event.get("CREATED") or event.get("LAST-MODIFIED")
    moment = getattr(entered, "dt", None)
    return moment.strftime("%Y-%m-%d") if isinstance(moment, date) else ""


def _local(moment: date, zone: tzinfo) -> date:
    """Return a moment that is told in UTC in the calendar's own time zone."""
    in_utc = isinstance(moment, datetime) and moment.tzinfo in (UTC, ZoneInfo("UTC"))
    return in_zone(moment, zone) if in_utc else moment


def _zone_of(start: date, zone: tzinfo) -> tzinfo:
    """Return the time zone in which an event is told; whole days are the same everywhere."""
    return start.tzinfo or zone if isinstance(start, datetime) else UTC


def _zone(name: str) -> tzinfo:
    try:
        return ZoneInfo(name) if name else UTC
    except (ZoneInfoNotFoundError, ValueError):
        return UTC

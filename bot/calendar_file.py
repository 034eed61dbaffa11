"""Events as an iCalendar file, which calendars open: whole days, with who says so.

https://www.rfc-editor.org/rfc/rfc5545
"""

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.harmless import harmless
from knowledge.events.account import Told
from knowledge.events.known import KnownEvent
from knowledge.sources.names import shown_name

if TYPE_CHECKING:
    import icalendar

_PRODUCT = "-//Recapbot//events//EN"


def calendar_file(events: Iterable[KnownEvent], made: datetime) -> bytes:
    """Return an iCalendar file of the events whose days are known.

    ``made`` is the time of writing, with its time zone. The UID of an event is the same in every
    file, so that a calendar which reads a newer one changes its entry and adds none.
    """
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for event in events:
        calendar.subcomponents.extend(_entries(event, made))
    written: bytes = calendar.to_ical()
    return written


def _entries(event: KnownEvent, made: datetime) -> Iterator["icalendar.Event"]:
    import icalendar

    if event.days is None:
        return
    entry = icalendar.Event()
    entry.add("uid", f"{event.key}@recapbot")
    entry.add("dtstamp", made)
    entry.add("summary", harmless(event.title))
    entry.add("dtstart", event.days.start)
    # The end of whole days is the day after the last: RFC 5545, 3.6.1.
    entry.add("dtend", event.days.end + timedelta(days=1))
    places = [told.value for told in (*event.venues[:1], *event.cities[:1])]
    if places:
        entry.add("location", harmless(", ".join(places)))
    entry.add("description", harmless("\n".join(map(_source, event.dates))))
    if event.dates[0].url:
        entry.add("url", harmless(event.dates[0].url))
    yield entry


def _source(told: Told[Any]) -> str:
    """Return the words that tell the dates, and where they stand."""
    return f"“{' '.join(told.quote.split())}” {told.url or shown_name(told.document)}"

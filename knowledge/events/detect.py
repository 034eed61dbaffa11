"""The event that a document tells about."""

from dataclasses import replace

from knowledge.document import Document
from knowledge.events.called_off import is_called_off, is_off_in_title
from knowledge.events.event import Event, Origin, Stated
from knowledge.events.lines import LEAD, Line, telling_lines
from knowledge.events.naming import named_event
from knowledge.events.place import city_near, place_field, venue_near
from knowledge.events.titled import dates_in_title, edition_in_title
from knowledge.events.when import When, told_dates
from knowledge.questions.names import years
from knowledge.spans.resolve import DateRange
from knowledge.spans.span import Span


def event_of(document: Document) -> Event | None:
    """Return the event that a document tells about, or None where it tells about none.

    A title that names one is enough where it names the edition, too; else the text must say when
    it takes place. A field is empty where the words leave any doubt.
    """
    named = named_event(document.title)
    if named is None:
        return _event_of_text(document)
    event = Event(
        Stated(named.name, Origin.TITLE, named.start, named.end),
        edition_in_title(document.title, named),
    )
    proven = event if event.edition and not named.common else None
    year = event.edition.value if event.edition else None
    if is_off_in_title(document.title) or is_called_off(document.text, named.head, year):
        return proven
    titled = dates_in_title(document, named, year)
    if titled:
        edition = event.edition or _year_of(titled)
        return _placed(document, replace(event, edition=edition, dates=titled))
    lines = telling_lines(document)
    when = next((when for line in lines for when in told_dates(document, line, named, year)), None)
    if when:
        return _told(document, event, when)
    return proven and _placed(document, proven)


def _event_of_text(document: Document) -> Event | None:
    """Return the event that the first sentences tell about, if they say when it takes place.

    The date must name its year, and an item of a list does not count: it is one of several.
    """
    for line in telling_lines(document):
        if line.start > LEAD:
            break
        named = named_event(line.text)
        if named is None or named.common or line.text.startswith("•"):
            continue
        for when in told_dates(document, line, named, None):
            year = when.dates.value.start.year
            if not years(when.dates.quote(document)):
                continue
            if is_called_off(document.text, named.head, year):
                return None
            start, end = line.start + named.start, line.start + named.end
            return _told(document, Event(Stated(named.name, Origin.TEXT, start, end)), when)
    return None


def _told(document: Document, event: Event, when: When) -> Event:
    """Return the event with what the sentence that says when tells of it."""
    dates = when.dates
    position = dates.start - when.line.start
    return _placed(
        document,
        replace(
            event,
            edition=event.edition or _year_of(dates),
            dates=dates,
            city=_of_text(document, when.line, city_near(when.line.text, position)),
            venue=_of_text(document, when.line, venue_near(when.line.text, position)),
        ),
    )


def _year_of(dates: Stated[DateRange]) -> Stated[int]:
    return Stated(dates.value.start.year, dates.origin, dates.start, dates.end)


def _placed(document: Document, event: Event) -> Event:
    """Return the event with the places that a field of the text or the title tells."""
    city, venue = event.city, event.venue
    for line in telling_lines(document):
        if line.start > LEAD or (city and venue):
            break
        found_city, found_venue = place_field(line.text)
        city = city or _of_text(document, line, found_city)
        venue = venue or _of_text(document, line, found_venue)
    in_title = city_near(document.title, 0)
    if city is None and in_title:
        words = document.title[in_title.start : in_title.end]
        city = Stated(words, Origin.TITLE, in_title.start, in_title.end)
    return replace(event, city=city, venue=venue)


def _of_text(document: Document, line: Line, span: Span | None) -> Stated[str] | None:
    if span is None:
        return None
    start, end = line.start + span.start, line.start + span.end
    return Stated(" ".join(document.text[start:end].split()), Origin.TEXT, start, end)

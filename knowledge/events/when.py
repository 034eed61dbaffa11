"""The dates on which a sentence says that a named event takes place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta

from knowledge.document import Document
from knowledge.events.event import Origin, Stated
from knowledge.events.lines import LEAD, Line
from knowledge.events.naming import NamedEvent, named_event
from knowledge.events.series import same_series, series_of
from knowledge.events.taking_place import is_date_field, tells_when, tense_of
from knowledge.events.year import days_of
from knowledge.spans.dates import dates
from knowledge.spans.resolve import DateRange
from knowledge.spans.span import Span, SpanKind

_OPENING = 700
"""Characters from the start of a text in which an event may be called just "the event"."""
_FAR = timedelta(days=550)
_CALLED = re.compile(
    r"\b(?:event|conference|summit|workshop|hackathon|sprint|unconference)\b", re.I
)
_DATE_FIELD = re.compile(r"^\W*Dates?:", re.M)
_FURTHER_DAY = re.compile(
    r"\s*(?:through|to|till|until|and|-|–|—)\s+(?:the\s+)?[0-3]?\d(?:st|nd|rd|th)?\b(?![:.]\d)"
)


@dataclass(frozen=True, slots=True)
class When:
    """The dates and the sentence that tells them."""

    line: Line
    dates: Stated[DateRange]


def told_dates(
    document: Document, line: Line, named: NamedEvent, edition: int | None
) -> Iterator[When]:
    """Yield the dates of a line on which it says that the event takes place."""
    mention = _mention(document, line, named)
    if mention is None:
        return
    for span in dates(line.text):
        if span.kind is SpanKind.DATE and tells_when(line.text, line.above, span, mention):
            whole = _whole(line.text, span)
            words = line.text[whole.start : whole.end]
            days = days_of(words, tense_of(line.text), edition, document.date)
            if days and not _long_ago(days, edition, document):
                start, end = line.start + whole.start, line.start + whole.end
                yield When(line, Stated(days, Origin.TEXT, start, end))


def _long_ago(days: DateRange, edition: int | None, document: Document) -> bool:
    """Whether a document of no named edition only looks back at, or far ahead to, these days."""
    if edition is not None or document.date is None:
        return False
    return abs(days.start - document.date) > _FAR


def _whole(text: str, span: Span) -> Span:
    """Return a date with the day that ends it: "January 23rd through the 25th"."""
    further = _FURTHER_DAY.match(text, span.end)
    return replace(span, end=further.end()) if further else span


def _mention(document: Document, line: Line, named: NamedEvent) -> tuple[int, int] | None:
    """Return where a line mentions the event (nowhere: a field of it), or None where it does not.

    A text with several fields for a date tells of several sessions.
    """
    other = named_event(line.text)
    if other and not other.common and not named.common:
        same = same_series(series_of(named.name), series_of(other.name))
        return (other.start, other.end) if same else None
    head = re.search(rf"(?<!\w){re.escape(named.head)}(?!\w)", line.text, re.I)
    if head:
        return head.span()
    if line.start <= LEAD and is_date_field(line.text, line.above):
        return None if len(_DATE_FIELD.findall(document.text)) > 1 else (0, 0)
    called = _CALLED.search(line.text)
    return called.span() if called and line.start <= _OPENING else None

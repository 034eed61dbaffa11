"""What a title tells of an event besides its name: the edition, and the dates beside the name."""

import re

from knowledge.document import Document
from knowledge.events.event import Origin, Stated
from knowledge.events.naming import NamedEvent
from knowledge.events.taking_place import Tense
from knowledge.events.year import days_of
from knowledge.questions.names import years
from knowledge.spans.dates import dates
from knowledge.spans.resolve import DateRange
from knowledge.spans.span import SpanKind

_ATTACHED_YEAR = re.compile(r"(?<=[a-z])[12]\d$")
_BESIDE = re.compile(r"[\s,:(–—-]*")


def edition_in_title(title: str, named: NamedEvent) -> Stated[int] | None:
    """Return the one year that a title names, or the one at the name's end: "unconf18"."""
    found = years(title)
    if len(found) == 1:
        year = min(found)
        start = title.find(str(year))
        if start >= 0:
            return Stated(year, Origin.TITLE, start, start + 4)
    attached = _ATTACHED_YEAR.search(title[named.start : named.end])
    if attached:
        end = named.start + attached.end()
        return Stated(2000 + int(attached.group()), Origin.TITLE, end - 2, end)
    return None


def dates_in_title(
    document: Document, named: NamedEvent, edition: int | None
) -> Stated[DateRange] | None:
    """Return the dates right after the name in a title: "eBPF Summit Oct 28-29, 2020"."""
    title = document.title
    for span in dates(title):
        if span.kind is SpanKind.DATE and _BESIDE.fullmatch(title, named.end, span.start):
            days = days_of(title[span.start : span.end], Tense.OPEN, edition, document.date)
            return Stated(days, Origin.TITLE, span.start, span.end) if days else None
    return None

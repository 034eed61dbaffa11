"""The dates on which a sentence says that a named event takes place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import zip_longest

from knowledge.document import Document
from knowledge.events.event import Origin, Stated
from knowledge.events.lines import LEAD, Line
from knowledge.events.naming import NamedEvent, named_event
from knowledge.events.series import same_series, series_of
from knowledge.events.subject import may_go_on
from knowledge.events.taking_place import is_date_field, tells_when, tense_of
from knowledge.events.year import days_of
from knowledge.questions.names import years
from knowledge.spans.dates import dates
from knowledge.spans.resolve import DateRange
from knowledge.spans.span import Span, SpanKind

_OPENING = 700
"""Characters from the start of a text in which an event may be called just "the event"."""
_FAR = timedelta(days=550)
_CALLED = re.compile(r"\b(?:event|conference|summit|unconference)\b", re.I)
_DATE_FIELD = re.compile(r"^\W*Dates?:", re.M)
_FURTHER_DAY = re.compile(
    r"\s*(?:through|to|till|until|and|-|–|—)\s+(?:the\s+)?[0-3]?\d(?:st|nd|rd|th)?\b(?![:.]\d)"
)
_ENDING = re.compile(r"(?:,?\s+and|,)\s+(?:it\s+)?(?:ends|ended)\s+(?:on\s+)?(?:the\s+)?")
_IT = re.compile(r"(?:It|This)(?=\s(?:was|is|will|took|takes|ran|runs|starts|started)\b)")


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
    said = f"{line.above} {line.text}" if _IT.match(line.text) else line.text
    for span in _whole_dates(line.text):
        if tells_when(line.text, line.above, span, mention):
            words = line.text[span.start : span.end]
            if _is_of_another_year(said, words, edition):
                continue
            days = days_of(words, tense_of(line.text), edition, document.date)
            if days and not _long_ago(days, edition, document):
                start, end = line.start + span.start, line.start + span.end
                yield When(line, Stated(days, Origin.TEXT, start, end))


def _is_of_another_year(sentence: str, words: str, edition: int | None) -> bool:
    """Whether a date that names no year stands in a sentence that names only other years."""
    named = years(sentence)
    return edition is not None and not years(words) and bool(named) and edition not in named


def _long_ago(days: DateRange, edition: int | None, document: Document) -> bool:
    """Whether a document of no named edition only looks back at, or far ahead to, these days."""
    if edition is not None or document.date is None:
        return False
    return abs(days.start - document.date) > _FAR


def _whole_dates(text: str) -> Iterator[Span]:
    """Yield dates with the day that ends them: "3 May and ends on 5 May", "3 May to the 5th"."""
    found = [span for span in dates(text) if span.kind is SpanKind.DATE]
    for span, following in zip_longest(found, found[1:]):
        if following and _ENDING.fullmatch(text, span.end, following.start):
            yield replace(span, end=following.end)
        else:
            further = _FURTHER_DAY.match(text, span.end)
            yield replace(span, end=further.end()) if further else span


def _mention(document: Document, line: Line, named: NamedEvent) -> tuple[int, int] | None:
    """Return where a line mentions the event (nowhere: a field of it), or None where it does not.

    A text with several fields for a date tells of several sessions.
    """
    it = _IT.match(line.text)
    if it:
        above = _by_name(line.above, named)
        return it.span() if above and may_go_on(line.above, above) else None
    by_name = _by_name(line.text, named)
    if by_name or _another(line.text, named):
        return by_name
    if line.start <= LEAD and is_date_field(line.text, line.above):
        return None if len(_DATE_FIELD.findall(document.text)) > 1 else (0, 0)
    called = _CALLED.search(line.text)
    return called.span() if called and line.start <= _OPENING else None


def _by_name(text: str, named: NamedEvent) -> tuple[int, int] | None:
    """Return where a text names the event: whole, by another name of its series or by its head."""
    whole = text.find(named.name)
    other = _another(text, named)
    if other and not same_series(series_of(named.name), series_of(other.name)):
        return None
    if whole >= 0:
        return whole, whole + len(named.name)
    if other:
        return other.start, other.end
    head = re.search(rf"(?<!\w){re.escape(named.head)}(?!\w)", text, re.I)
    return head.span() if head else None


def _another(text: str, named: NamedEvent) -> NamedEvent | None:
    """Return the event that a text names, where both names tell events apart."""
    found = named_event(text)
    return found if found and not found.common and not named.common else None

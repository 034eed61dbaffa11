"""The real dates of a quote's answer: "October 17–19" of a recap of 2025 is 17–19 October 2025."""

import datetime

from knowledge.events.taking_place import tense_of
from knowledge.events.year import days_of
from knowledge.questions.names import years
from knowledge.spans.dates import dates
from knowledge.spans.resolve import DateRange
from knowledge.spans.span import SpanKind


def resolved_dates(
    text: str, highlight: tuple[int, int] | None, published: datetime.date | None
) -> DateRange | None:
    """Return the days that a quote's highlighted date means, where its words leave the year open.

    ``highlight`` is ``[start, end)`` of ``text``; ``published`` is the date of its document. None
    where the highlight is no date, names its year, or the year is not certain.
    """
    if highlight is None:
        return None
    words = text[slice(*highlight)]
    spans = [span for span in dates(words) if span.kind is SpanKind.DATE]
    if len(spans) != 1 or years(words):
        return None
    return days_of(words[spans[0].start : spans[0].end], tense_of(text), None, published)

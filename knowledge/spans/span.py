"""A span: words of a text that are of one kind."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class SpanKind(StrEnum):
    """What the words of a span are."""

    DATE = "date"
    TIME = "time"
    NUMBER = "number"
    MONEY = "money"
    PLACE = "place"
    PERSON = "person"
    ORGANISATION = "organisation"
    DEFINITION = "definition"
    LINK = "link"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``text[start:end]`` of the text it was found in."""

    start: int
    end: int
    kind: SpanKind


def without_inner(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return spans in the order of the text, without those that lie within another."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.end > kept[-1].end:
            kept.append(span)
    return tuple(kept)

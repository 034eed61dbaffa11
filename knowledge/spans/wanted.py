"""The spans of a text that are of the kind that a question asks for."""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache

from knowledge.questions.kind import Kind
from knowledge.spans.span import Span, without_inner

SHAPED = frozenset({Kind.WHEN, Kind.WHERE, Kind.WHO, Kind.HOW_MANY})
"""The kinds of question whose answers have a shape of their own."""


_TEXTS_HELD = 256


@lru_cache(_TEXTS_HELD)  # where a quote is cut and what is emphasised, the same sentences tell
def wanted(kind: Kind, text: str) -> tuple[Span, ...]:
    """Return the spans of a text that could answer a question of this kind, in their order.

    Kinds whose answers have no shape (why, how, what is, ...) want none.
    """
    return without_inner(_found(kind, text))


def holds_wanted(kind: Kind, text: str) -> bool:
    """Return whether there is any such span: sooner told than all of them are found."""
    return any(True for _ in _found(kind, text))


def _found(kind: Kind, text: str) -> Iterator[Span]:
    found = (span for find in _finders(kind) for span in find(text))
    return _undated(found, text) if kind is Kind.HOW_MANY else found


def _finders(kind: Kind) -> tuple[Callable[[str], Iterable[Span]], ...]:
    """Return what finds the spans of a kind; its patterns are compiled once they are needed."""
    match kind:
        case Kind.WHEN:
            from knowledge.spans.dates import dates

            return (dates,)
        case Kind.WHERE:
            from knowledge.spans.links import links
            from knowledge.spans.places import places

            return places, links
        case Kind.WHO:
            from knowledge.spans.names import names

            return (names,)
        case Kind.HOW_MANY:
            from knowledge.spans.numbers import numbers

            return (numbers,)
        case _:
            return ()


def _undated(numbers: Iterator[Span], text: str) -> Iterator[Span]:
    """Yield the numbers of a text that are no part of a date."""
    from knowledge.spans.dates import dates

    days: tuple[Span, ...] | None = None
    for number in numbers:
        days = dates(text) if days is None else days
        if not any(day.start <= number.start and number.end <= day.end for day in days):
            yield number


def completed(kind: Kind, text: str, guess: tuple[int, int]) -> tuple[int, int] | None:
    """Return a guessed span joined with the wanted spans that it meets, or None if it meets none.

    So half a date becomes the whole range, and a bare number gets what it counts.
    """
    met = [span for span in wanted(kind, text) if span.start < guess[1] and guess[0] < span.end]
    if not met:
        return None
    return min(guess[0], met[0].start), max(guess[1], met[-1].end)

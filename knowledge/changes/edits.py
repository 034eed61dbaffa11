"""What changed in a text, sentence by sentence."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from knowledge.passages.sentences import sentences

_MOST_COMPARED = 2_000
"""Sentences; comparing takes up to their square: half a second where every other one differs."""


@dataclass(frozen=True, slots=True)
class Edit:
    """``gone`` stood after the first ``at`` sentences of the old text; ``new`` stands there now."""

    at: int
    gone: tuple[str, ...]
    new: tuple[str, ...]


def edits_between(old: str, new: str) -> tuple[Edit, ...]:
    """Return what turns the sentences of one text into those of another, in their order.

    White space does not count. Where thousands of sentences lie between the first and the last
    change, all of these are one edit.
    """
    if old == new:  # finding sentences takes far longer
        return ()
    return tuple(_edits(sentences_of(old), sentences_of(new)))


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text with single spaces."""
    return [" ".join(text[start:end].split()) for start, end in sentences(text)]


def _edits(old: Sequence[str], new: Sequence[str]) -> Iterator[Edit]:
    start = _alike(old, new)
    old, new = old[start:], new[start:]
    end = _alike(old[::-1], new[::-1])
    old, new = old[: len(old) - end], new[: len(new) - end]
    if max(len(old), len(new)) > _MOST_COMPARED:
        yield Edit(start, tuple(old), tuple(new))
        return
    for tag, first, last, new_first, new_last in SequenceMatcher(a=old, b=new).get_opcodes():
        if tag != "equal":
            yield Edit(start + first, tuple(old[first:last]), tuple(new[new_first:new_last]))


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """Return how many sentences are the same before the first one that differs."""
    pairs = enumerate(zip(old, new, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(old), len(new)))

"""A definition: a term, what a text says it is, and where."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Definition:
    """Where a document says what a term is or stands for.

    Offsets count characters of the document's text: ``[start, end)`` is the sentence to quote,
    ``[meaning_start, meaning_end)`` lies in it and holds the words that define, which are
    ``meaning``, with single spaces. ``document`` is the path relative to the knowledge folder.
    """

    term: str
    meaning: str
    document: str
    start: int
    end: int
    meaning_start: int
    meaning_end: int

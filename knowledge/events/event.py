"""An event, as one document tells of it: each field with the words that say so, or empty."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from knowledge.document import Document
from knowledge.spans.resolve import DateRange

Value = TypeVar("Value")


class Origin(StrEnum):
    """Where the words stand that say something."""

    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Stated(Generic[Value]):
    """A value and the words that say so: ``[start, end)`` of the document's title or text."""

    value: Value
    origin: Origin
    start: int
    end: int

    def quote(self, document: Document) -> str:
        """Return the words, as they stand in the document."""
        source = document.title if self.origin is Origin.TITLE else document.text
        return source[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening; ``edition`` is its year. A field that the document leaves open is None."""

    name: Stated[str]
    edition: Stated[int] | None = None
    dates: Stated[DateRange] | None = None
    city: Stated[str] | None = None
    venue: Stated[str] | None = None

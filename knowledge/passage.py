"""A passage: whole sentences of one document, and the line that leads it in the index."""

import datetime
from dataclasses import dataclass
from typing import Protocol

from knowledge.document import Document

LEAD_VERSION = 1
"""Raised whenever a passage is embedded as another text: passages are then stored anew."""


@dataclass(frozen=True, slots=True)
class Passage:
    """``document.text[start:end]``, under ``heading`` ("" where the document has none above it)."""

    start: int
    end: int
    heading: str = ""


class Titled(Protocol):
    """What a lead needs of a document."""

    @property
    def title(self) -> str:
        """The document's title."""

    @property
    def date(self) -> datetime.date | None:
        """The day the document is of, where it tells."""


def lead(document: Titled, passage: Passage) -> str:
    """Return what leads a passage in the index: its document's title, year and heading."""
    year = str(document.date.year) if document.date else ""
    parts = (document.title, "" if year in document.title else year, passage.heading)
    return " ".join(part for part in parts if part)


def embedded_text(document: Document, passage: Passage) -> str:
    """Return what is embedded of a passage: its lead, then its own words."""
    return f"{lead(document, passage)}\n{document.text[passage.start : passage.end]}"

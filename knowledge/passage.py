"""A passage: whole sentences of one document, and the line that leads it in the index."""

from dataclasses import dataclass

from knowledge.document import Document


@dataclass(frozen=True, slots=True)
class Passage:
    """``document.text[start:end]``, under ``heading`` ("" where the document has none above it)."""

    start: int
    end: int
    heading: str = ""


def lead(document: Document, passage: Passage) -> str:
    """Return what leads a passage in the index: its document's title, year and heading."""
    year = str(document.date.year) if document.date else ""
    parts = (document.title, "" if year in document.title else year, passage.heading)
    return " ".join(part for part in parts if part)

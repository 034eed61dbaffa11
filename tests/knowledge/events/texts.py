"""Documents as the reader makes them of texts."""

from knowledge.document import Document
from knowledge.reading.reader import read_document
from knowledge.reading.source import SourceFile


def text(title: str, body: str, date: str = "2025-11-03", path: str = "recap.md") -> Document:
    source = f"---\ntitle: '{title}'\ndate: {date}\n---\n{body}\n"
    return read_document(SourceFile(path, source.encode()))

"""What is read back of the store: documents as a list shows them, and passages."""

import datetime
from dataclasses import dataclass

from knowledge.passage import Passage


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document without its text; ``read_at`` (UTC) is when its source was last read."""

    document_id: int
    path: str
    title: str
    author: str | None
    date: datetime.date | None
    url: str | None
    read_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage with its words: ``text`` is the document's from ``start`` to ``end``."""

    passage_id: int
    document: StoredDocument
    passage: Passage
    text: str

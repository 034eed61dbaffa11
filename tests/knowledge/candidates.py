"""Candidates of which a test says only what matters to it."""

import datetime
from datetime import UTC

from knowledge.passage import Passage
from knowledge.search.candidates import Candidate
from knowledge.store.stored import StoredDocument, StoredPassage


def document(
    title: str = "Harbour Conf", date: datetime.date | None = None, document_id: int = 1
) -> StoredDocument:
    return StoredDocument(
        document_id=document_id,
        path=f"{document_id}.md",
        title=title,
        author=None,
        date=date,
        url=None,
        read_at=datetime.datetime(2025, 1, 1, tzinfo=UTC),
    )


def candidate(
    text: str,
    fused: float = 0.5,
    *,
    of: StoredDocument | None = None,
    heading: str = "",
    start: int = 0,
) -> Candidate:
    """Return a passage that meaning alone has found, with a cosine of ``fused``."""
    passage = Passage(start, start + len(text), heading)
    stored = StoredPassage(start, of or document(), passage, text)
    return Candidate(stored, meaning=fused, words=0.0, fused=fused)

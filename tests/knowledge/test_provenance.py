"""Whose texts answer, and how fresh they are."""

from dataclasses import replace
from datetime import UTC, datetime

from knowledge.provenance import provenance
from knowledge.store.generations import Generation
from knowledge.store.stored import StoredDocument

READ_AT = datetime(2025, 11, 1, tzinfo=UTC)
GENERATION = Generation(7, "texts", "model", 384, 3, 9, published_at=READ_AT, read_at=READ_AT)
TEXT = StoredDocument(1, "a.md", "A", "Ada", None, "https://example.org/a", READ_AT)


def test_authors_and_sites_are_counted_once() -> None:
    documents = (
        TEXT,
        replace(TEXT, document_id=2, url="https://other.example/b"),
        replace(TEXT, document_id=3, author=None, url="https://other.example/c"),
        replace(TEXT, document_id=4, author="Ben", url="http://[broken"),
    )
    told = provenance((GENERATION,), documents)
    assert (told.documents, told.authors) == (4, 2)
    assert told.sites == ("other.example", "example.org")
    assert (told.generations, told.read_at) == ((7,), READ_AT)

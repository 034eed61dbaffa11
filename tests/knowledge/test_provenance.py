"""Whose texts answer, and how fresh they are."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from knowledge.provenance import State, provenance
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
    assert (told.shared, told.own) == (State(7, READ_AT), None)


def test_shared_texts_and_a_servers_own_are_as_fresh_as_each_was_read() -> None:
    later = replace(GENERATION, number=2, read_at=READ_AT + timedelta(days=1))
    told = provenance((GENERATION, later), ())
    assert (told.shared, told.own) == (State(7, READ_AT), State(2, later.read_at))

"""Which texts are read, and stored once."""

import hashlib
from pathlib import Path

from knowledge.reading.worker import ReadingWorker
from knowledge.refreshing.read_stage import Readable, Storing
from knowledge.settings import PassageSettings, ReadingSettings
from knowledge.store.database import open_to_write
from knowledge.store.documents import load_document


def found(looked_like: bytes, holds: bytes) -> Readable:
    """Return a text that held one thing when it was found, and another when it is loaded."""
    return Readable("a.md", hashlib.sha256(looked_like).hexdigest(), lambda: holds)


def test_a_text_that_changes_while_it_is_read_is_stored_as_what_was_loaded(tmp_path: Path) -> None:
    oslo, bonn = b"We met in Oslo.", b"We met in Bonn."
    with open_to_write(tmp_path) as connection, ReadingWorker(ReadingSettings()) as worker:
        store = Storing.into(connection, worker, PassageSettings())
        first = store(found(oslo, oslo))
        assert store(found(bonn, oslo)) == first
        second = store(found(oslo + b"!", bonn))
        assert load_document(connection, second).text == bonn.decode()
        assert store(found(bonn, bonn)) == second

"""One generation, as far as it is compared with another."""

import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from knowledge.document import Document
from knowledge.store.documents import load_document

_HELD = """
    SELECT path, id, (SELECT count(*) FROM passages WHERE document_id = documents.id)
    FROM generation_documents JOIN documents ON id = document_id WHERE generation = ?
"""
_TEXTS = """
    SELECT path, text FROM generation_documents JOIN documents ON id = document_id
    WHERE generation = ? ORDER BY path
"""


@dataclass(frozen=True, slots=True)
class Held:
    """A document of a generation: its id, which is another when it changes, and its passages."""

    document_id: int
    passages: int


@dataclass(frozen=True, slots=True)
class State:
    """The documents of a generation by their paths.

    ``load`` returns a document of an id; it is called only for those that differ. ``texts``
    yields the path and text of every document; it is called only where there are new ones, to
    find what they repeat.
    """

    documents: Mapping[str, Held]
    load: Callable[[int], Document]
    texts: Callable[[], Iterable[tuple[str, str]]]


def stored_state(connection: sqlite3.Connection, generation: int | None) -> State:
    """Return a stored generation, to be used while the connection is open; None holds nothing."""
    rows = connection.execute(_HELD, (generation,))  # no row equals NULL
    return State(
        documents={path: Held(document_id, passages) for path, document_id, passages in rows},
        load=partial(load_document, connection),
        texts=lambda: connection.execute(_TEXTS, (generation,)),
    )

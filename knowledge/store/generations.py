"""Generations in the database: which documents were published, when, and which answers now."""

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from knowledge.store.database import nothing_published

KEPT = 5


@dataclass(frozen=True, slots=True)
class Generation:
    """One published state. Times are UTC; ``read_at`` is when its folder was last read.

    ``model`` is the fingerprint of the embedding model and ``dimensions`` its vectors' length;
    ``documents`` and ``passages`` are counts.
    """

    number: int
    folder: str
    model: str
    dimensions: int
    documents: int
    passages: int
    published_at: datetime
    read_at: datetime


def published_generation(connection: sqlite3.Connection) -> Generation | None:
    """Return the generation that answers now, or None before the first."""
    row = connection.execute(
        "SELECT number, folder, model, dimensions, documents, passages, published_at, read_at"
        " FROM generations JOIN published ON generation = number"
    ).fetchone()
    if row is None:
        return None
    number, folder, model, dimensions, documents, passages, published_at, read_at = row
    return Generation(
        number=number,
        folder=folder,
        model=model,
        dimensions=dimensions,
        documents=documents,
        passages=passages,
        published_at=datetime.fromisoformat(published_at),
        read_at=datetime.fromisoformat(read_at),
    )


def require_published(connection: sqlite3.Connection, data: Path) -> Generation:
    """Return the generation that answers now.

    Raises:
        IndexMissingError: nothing has been published into this data folder.
    """
    generation = published_generation(connection)
    if generation is None:
        raise nothing_published(data)
    return generation


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number of the generation to build."""
    last = connection.execute("SELECT coalesce(max(number), 0) FROM generations").fetchone()[0]
    return int(last) + 1


def generation_documents(connection: sqlite3.Connection, number: int) -> dict[str, int]:
    """Return the ids of a generation's documents by their paths."""
    rows = connection.execute(
        "SELECT path, id FROM generation_documents JOIN documents ON id = document_id"
        " WHERE generation = ? ORDER BY path",
        (number,),
    )
    return dict(rows.fetchall())


def count_passages(connection: sqlite3.Connection, document_ids: Collection[int]) -> int:
    """Return how many passages documents have together."""
    row = connection.execute(
        "SELECT count(*) FROM passages WHERE document_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(document_ids)),),
    ).fetchone()
    return int(row[0])


def publish(
    connection: sqlite3.Connection, generation: Generation, document_ids: Collection[int]
) -> None:
    """Let a generation answer from now on: one transaction, so wholly or not at all."""
    with connection:
        connection.execute(
            "INSERT INTO generations VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (
                generation.number,
                generation.folder,
                generation.model,
                generation.dimensions,
                generation.documents,
                generation.passages,
                generation.published_at.isoformat(),
                generation.read_at.isoformat(),
            ),
        )
        connection.executemany(
            "INSERT INTO generation_documents VALUES (?, ?)",
            [(generation.number, document_id) for document_id in document_ids],
        )
        connection.execute("INSERT OR REPLACE INTO published VALUES (1, ?)", (generation.number,))


def read_again(connection: sqlite3.Connection, number: int, folder: str, at: datetime) -> None:
    """Note that a generation's folder was read again and holds the same."""
    with connection:
        connection.execute(
            "UPDATE generations SET folder = ?, read_at = ? WHERE number = ?",
            (folder, at.isoformat(), number),
        )


def prune(connection: sqlite3.Connection) -> None:
    """Remove all but the newest generations, and what none of the kept ones needs."""
    with connection:
        connection.execute(
            "DELETE FROM generations WHERE number NOT IN (SELECT generation FROM published)"
            " AND number NOT IN (SELECT number FROM generations ORDER BY number DESC LIMIT ?)",
            (KEPT,),
        )
        connection.execute(
            "CREATE TEMP TABLE unused AS SELECT id FROM documents WHERE id NOT IN"
            " (SELECT document_id FROM generation_documents)"
        )
        connection.execute(
            "CREATE TEMP TABLE freed AS SELECT DISTINCT text_hash FROM passages"
            " WHERE document_id IN (SELECT id FROM unused)"
        )
        connection.execute("DELETE FROM documents WHERE id IN (SELECT id FROM unused)")
        connection.execute(
            "DELETE FROM vectors WHERE model NOT IN (SELECT model FROM generations) OR text_hash IN"
            " (SELECT text_hash FROM freed EXCEPT SELECT text_hash FROM passages)"
        )
        connection.execute("DROP TABLE unused")
        connection.execute("DROP TABLE freed")

"""Generations in the database: which documents were published, when, and which answers now."""

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Any

from knowledge.errors import StoreError
from knowledge.store.database import nothing_published

_COLUMNS = "number, folder, model, dimensions, documents, passages, published_at, read_at, base"


@dataclass(frozen=True, slots=True)
class Generation:
    """One state of a space. Times are UTC; ``read_at`` is when its texts were last read.

    ``model`` is the fingerprint of the embedding model and ``dimensions`` its vectors' length;
    ``documents`` and ``passages`` are counts. ``published_at`` is when it was built, until it is
    published; ``base`` is the generation that was published when it was built.
    """

    number: int
    folder: str
    model: str
    dimensions: int
    documents: int
    passages: int
    published_at: datetime
    read_at: datetime
    base: int | None = None


def published_generation(connection: sqlite3.Connection) -> Generation | None:
    """Return the generation that answers now, or None before the first."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM generations JOIN published ON generation = number"  # noqa: S608
    ).fetchone()
    return _generation(row) if row else None


def require_published(connection: sqlite3.Connection, data: Path) -> Generation:
    """Return the generation that answers now.

    Raises:
        IndexMissingError: nothing has been published into this data folder.
    """
    generation = published_generation(connection)
    if generation is None:
        raise nothing_published(data)
    return generation


def require_unchanged(connection: sqlite3.Connection, known: Generation) -> None:
    """Do nothing if a generation still answers, as a part of a transaction that writes.

    Raises:
        StoreError: another was published meanwhile.
    """
    now = published_generation(connection)
    if now is None or now.number != known.number:
        raise StoreError(
            f"nothing may be published meanwhile; generation {known.number} does not answer any "
            "more: look at what was published, and try again"
        )


def generation_of(connection: sqlite3.Connection, number: int) -> Generation:
    """Return a generation, published or not.

    Raises:
        StoreError: it is not kept, or there never was one of this number.
    """
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM generations WHERE number = ?",  # noqa: S608
        (number,),
    ).fetchone()
    if row is None:
        raise StoreError(f"generation {number} is not among those that are kept")
    return _generation(row)


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number of the generation to build, higher than any that ever was."""
    row = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'generations'")
    last = row.fetchone()
    return int(last[0]) + 1 if last else 1


def generation_documents(connection: sqlite3.Connection, number: int) -> dict[str, int]:
    """Return the ids of a generation's documents by their paths, in the order of these."""
    # Without the plus, a page of every document is read; with it, the index of paths alone
    # (https://www.sqlite.org/optoverview.html, 2.2).
    rows = connection.execute(
        "SELECT path, id FROM documents WHERE +id IN"
        " (SELECT document_id FROM generation_documents WHERE generation = ?) ORDER BY path",
        (number,),
    )
    return dict(rows.fetchall())


def document_ids(connection: sqlite3.Connection, number: int) -> frozenset[int]:
    """Return the ids of a generation's documents."""
    rows = connection.execute(
        "SELECT document_id FROM generation_documents WHERE generation = ?", (number,)
    )
    return frozenset(chain.from_iterable(rows))


def count_passages(connection: sqlite3.Connection, document_ids: Collection[int]) -> int:
    """Return how many passages documents have together."""
    row = connection.execute(
        "SELECT count(*) FROM passages WHERE document_id IN (SELECT value FROM json_each(?))",
        (json.dumps(list(document_ids)),),
    ).fetchone()
    return int(row[0])


def add_generation(
    connection: sqlite3.Connection, generation: Generation, document_ids: Collection[int]
) -> None:
    """Store a generation with its documents, as a part of the caller's transaction."""
    connection.execute(
        f"INSERT INTO generations ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
        (
            generation.number,
            generation.folder,
            generation.model,
            generation.dimensions,
            generation.documents,
            generation.passages,
            generation.published_at.isoformat(),
            generation.read_at.isoformat(),
            generation.base,
        ),
    )
    connection.execute(
        "INSERT INTO generation_contents VALUES (?, ?)",
        (generation.number, json.dumps(sorted(document_ids))),
    )


def let_answer(connection: sqlite3.Connection, number: int, at: datetime) -> None:
    """Let a generation answer from now on, as a part of the caller's transaction."""
    connection.execute(
        "UPDATE generations SET published_at = ? WHERE number = ?", (at.isoformat(), number)
    )
    connection.execute("INSERT OR REPLACE INTO published VALUES (1, ?)", (number,))


def read_again(connection: sqlite3.Connection, number: int, folder: str, at: datetime) -> None:
    """Note that a generation's texts were read again and are the same."""
    with connection:
        connection.execute(
            "UPDATE generations SET folder = ?, read_at = ? WHERE number = ?",
            (folder, at.isoformat(), number),
        )


def _generation(row: Sequence[Any]) -> Generation:
    number, folder, model, dimensions, documents, passages, published_at, read_at, base = row
    return Generation(
        number=number,
        folder=folder,
        model=model,
        dimensions=dimensions,
        documents=documents,
        passages=passages,
        published_at=datetime.fromisoformat(published_at),
        read_at=datetime.fromisoformat(read_at),
        base=base,
    )

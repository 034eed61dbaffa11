"""Documents and their passages in the database, by content: the same bytes are stored once."""

import datetime
import hashlib
import json
import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from knowledge.document import Block, BlockKind, Document
from knowledge.passage import Passage, embedded_text


class Version(NamedTuple):
    """What tells the versions of documents apart that one recipe made."""

    path: str
    content_hash: str


def text_hash(text: str) -> bytes:
    """Return the sha256 of an embedded text: a vector belongs to a text, wherever it stands."""
    return hashlib.sha256(text.encode()).digest()


def stored_documents(connection: sqlite3.Connection, recipe: str) -> dict[Version, int]:
    """Return the ids of all stored documents that a recipe made.

    ``recipe`` names all that decides how bytes become passages: versions of reader and splitter,
    and the settings of passages.
    """
    rows = connection.execute(
        "SELECT path, content_hash, id FROM documents WHERE recipe = ?", (recipe,)
    )
    return {Version(path, content_hash): key for path, content_hash, key in rows}


def add_document(
    connection: sqlite3.Connection, document: Document, passages: Sequence[Passage], recipe: str
) -> int:
    """Store a document with its passages and return its id; ``recipe`` is what made them."""
    blocks = [
        (block.kind.value, block.start, block.end, block.level, block.after_gap)
        for block in document.blocks
    ]
    added = connection.execute(
        "INSERT INTO documents (path, content_hash, recipe, title, author, date, url, text, blocks)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            document.path,
            document.content_hash,
            recipe,
            document.title,
            document.author,
            document.date and document.date.isoformat(),
            document.url,
            document.text,
            json.dumps(blocks),
        ),
    )
    document_id = int(added.lastrowid or 0)  # None only before the first insert, says sqlite3
    connection.executemany(
        "INSERT INTO passages (document_id, start, end, heading, text_hash) VALUES (?, ?, ?, ?, ?)",
        [
            (
                document_id,
                passage.start,
                passage.end,
                passage.heading,
                text_hash(embedded_text(document, passage)),
            )
            for passage in passages
        ],
    )
    return document_id


def load_document(connection: sqlite3.Connection, document_id: int) -> Document:
    """Return a stored document.

    Raises:
        KeyError: there is none of this id.
    """
    row = connection.execute(
        "SELECT path, title, text, content_hash, author, date, url, blocks"
        " FROM documents WHERE id = ?",
        (document_id,),
    ).fetchone()
    if row is None:
        raise KeyError(document_id)
    path, title, text, content_hash, author, date, url, blocks = row
    return Document(
        path=path,
        title=title,
        text=text,
        content_hash=content_hash,
        author=author,
        date=date and datetime.date.fromisoformat(date),
        url=url,
        blocks=tuple(
            Block(BlockKind(kind), start, end, level, after_gap)
            for kind, start, end, level, after_gap in json.loads(blocks)
        ),
    )


def load_texts(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, str]]:
    """Return what is embedded of each passage of a document, with the passages' ids."""
    document = load_document(connection, document_id)
    return [
        (passage_id, embedded_text(document, passage))
        for passage_id, passage in load_passages(connection, document_id)
    ]


def load_passages(connection: sqlite3.Connection, document_id: int) -> list[tuple[int, Passage]]:
    """Return the passages of a document with their ids, in the order of its text."""
    rows = connection.execute(
        "SELECT id, start, end, heading FROM passages WHERE document_id = ? ORDER BY start, id",
        (document_id,),
    )
    return [(passage_id, Passage(start, end, heading)) for passage_id, start, end, heading in rows]

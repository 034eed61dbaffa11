"""Vectors in the database: one for each text that was embedded, by model."""

import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.store.documents import load_texts, text_hash
from knowledge.vectors import Matrix


def texts_to_embed(
    connection: sqlite3.Connection, document_ids: Iterable[int], model: str
) -> list[str]:
    """Return the texts of documents' passages that have no vector of a model yet, each once."""
    missing: dict[bytes, str] = {}
    for document_id in document_ids:
        hashes = {
            row[0]
            for row in connection.execute(
                "SELECT p.text_hash FROM passages p LEFT JOIN vectors v"
                " ON v.text_hash = p.text_hash AND v.model = ?"
                " WHERE p.document_id = ? AND v.text_hash IS NULL",
                (model, document_id),
            )
        } - missing.keys()
        if hashes:
            texts = {text_hash(text): text for _, text in load_texts(connection, document_id)}
            missing |= {key: texts[key] for key in hashes}
    return list(missing.values())


def add_vectors(
    connection: sqlite3.Connection, texts: Sequence[str], vectors: Matrix, model: str
) -> None:
    """Store the vectors, shape (len(texts), dimensions), of texts."""
    connection.execute("INSERT OR IGNORE INTO vector_models VALUES (?)", (model,))
    connection.executemany(
        "INSERT OR REPLACE INTO vectors (text_hash, model, vector) VALUES (?, ?, ?)",
        [
            (text_hash(text), model, vector.astype("<f4").tobytes())
            for text, vector in zip(texts, vectors, strict=True)
        ],
    )


def dimensions_of(connection: sqlite3.Connection, model: str) -> int:
    """Return the length of a model's vectors, 0 where none is stored."""
    row = connection.execute(
        "SELECT length(vector) / 4 FROM vectors WHERE model = ? LIMIT 1", (model,)
    ).fetchone()
    return int(row[0]) if row else 0


def load_vectors(
    connection: sqlite3.Connection, document_id: int, model: str, dimensions: int
) -> tuple[list[int], Matrix]:
    """Return the ids of a document's passages and their vectors, shape (passages, dimensions)."""
    rows = connection.execute(
        "SELECT p.id, v.vector FROM passages p"
        " JOIN vectors v ON v.text_hash = p.text_hash AND v.model = ?"
        " WHERE p.document_id = ? ORDER BY p.id",
        (model, document_id),
    ).fetchall()
    vectors = np.frombuffer(b"".join(vector for _, vector in rows), dtype="<f4")
    return [passage_id for passage_id, _ in rows], vectors.reshape(len(rows), dimensions)

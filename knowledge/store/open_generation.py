"""The published generation, opened: its indexes, and its documents and passages on demand."""

import datetime
import sqlite3
from collections.abc import Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, Self

from knowledge.document import Document
from knowledge.events.account import Account
from knowledge.events.known import known_events
from knowledge.passage import Passage
from knowledge.search.meaning import VectorIndex
from knowledge.search.words import WordIndex
from knowledge.store.database import open_to_read, store_errors
from knowledge.store.documents import load_document
from knowledge.store.findings import Findings, read_findings
from knowledge.store.generations import Generation, require_published
from knowledge.store.indexes import (
    contents_of,
    ensure_indexes,
    findings_file,
    vectors_file,
    words_folder,
)
from knowledge.store.stored import StoredDocument, StoredPassage

_DOCUMENTS_HELD = 256
_DOCUMENT_COLUMNS = "d.id, d.path, d.title, d.author, d.date, d.url"


class OpenGeneration:
    """One generation as it was published; safe to use from several threads."""

    def __init__(
        self, connection: sqlite3.Connection, generation: Generation, folder: Path
    ) -> None:
        """Use a connection, closed together with this, and a folder of intact indexes."""
        self.generation = generation
        self.words = WordIndex(words_folder(folder))
        self.vectors = VectorIndex(vectors_file(folder))
        self._folder = folder
        self._connection = connection
        self._lock = Lock()  # sqlite3 lets one thread at a time use a connection
        self._documents = lru_cache(_DOCUMENTS_HELD)(self._load_document)

    @classmethod
    def open(cls, data: Path) -> Self:
        """Open the generation that is published in a data folder.

        Raises:
            IndexMissingError: nothing has been published yet.
            StoreError: the data folder cannot be used.
        """
        with store_errors(data):
            connection = open_to_read(data)
            try:
                generation = require_published(connection, data)
                contents = contents_of(connection, generation)
                return cls(connection, generation, ensure_indexes(connection, data, contents))
            except BaseException:
                connection.close()
                raise

    def document(self, document_id: int) -> Document:
        """Return a document with its text and blocks.

        Raises:
            KeyError: there is none of this id.
        """
        return self._documents(document_id)

    def documents(self) -> list[StoredDocument]:
        """Return all documents of the generation in the order of their paths."""
        with self._lock:
            rows = self._connection.execute(
                f"SELECT {_DOCUMENT_COLUMNS} FROM generation_documents"  # noqa: S608
                " JOIN documents d ON d.id = document_id WHERE generation = ? ORDER BY d.path",
                (self.generation.number,),
            ).fetchall()
        return [self._stored_document(row) for row in rows]

    def document_at(self, path: str) -> Document | None:
        """Return the document of a path, None where the generation has none there."""
        with self._lock:
            row = self._connection.execute(
                "SELECT d.id FROM generation_documents JOIN documents d ON d.id = document_id"
                " WHERE generation = ? AND d.path = ?",
                (self.generation.number, path),
            ).fetchone()
        return self.document(row[0]) if row else None

    def findings(self) -> tuple[Findings, ...]:
        """Read what was found in each document when the generation was published."""
        return read_findings(findings_file(self._folder))

    def account(self, document_id: int) -> Account | None:
        """Return what a document tells of its event, None where it tells about none."""
        return self._accounts.get(document_id)

    @cached_property
    def only_event(self) -> str | None:
        """The event that all documents tell about; None where there are several, or other texts."""
        if len(self._accounts) != self.generation.documents:
            return None
        known = known_events(self._accounts.values())
        return known[0].title if len(known) == 1 else None

    def passages(self, passage_ids: Sequence[int]) -> list[StoredPassage]:
        """Return passages in the order of their ids' sequence.

        Raises:
            KeyError: there is none of one of the ids.
        """
        found = self._select_passages("p.id", passage_ids)
        by_id = {passage.passage_id: passage for passage in found}
        return [by_id[passage_id] for passage_id in passage_ids]

    def document_passages(self, document_id: int) -> list[StoredPassage]:
        """Return the passages of a document in the order of its text."""
        return self._select_passages("p.document_id", [document_id])

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._connection.close()

    @cached_property
    def _accounts(self) -> dict[int, Account]:
        return {found.document_id: found.account for found in self.findings() if found.account}

    def _load_document(self, document_id: int) -> Document:
        with self._lock:
            return load_document(self._connection, document_id)

    def _select_passages(self, column: str, keys: Sequence[int]) -> list[StoredPassage]:
        places = ",".join("?" * len(keys))
        with self._lock:
            rows = self._connection.execute(
                f"SELECT p.id, p.start, p.end, p.heading, {_DOCUMENT_COLUMNS}"  # noqa: S608
                " FROM passages p JOIN documents d ON d.id = p.document_id"
                f" WHERE {column} IN ({places}) ORDER BY p.document_id, p.start, p.id",
                keys,
            ).fetchall()
            document_ids = {row[4] for row in rows}
            places = ",".join("?" * len(document_ids))
            texts = dict(
                self._connection.execute(
                    f"SELECT id, text FROM documents WHERE id IN ({places})",  # noqa: S608
                    tuple(document_ids),
                ).fetchall()
            )
        return [
            StoredPassage(
                passage_id=passage_id,
                document=self._stored_document(document),
                passage=Passage(start, end, heading),
                text=texts[document[0]][start:end],
            )
            for passage_id, start, end, heading, *document in rows
        ]

    def _stored_document(self, row: Sequence[Any]) -> StoredDocument:
        document_id, path, title, author, date, url = row
        return StoredDocument(
            document_id=document_id,
            path=path,
            title=title,
            author=author,
            date=date and datetime.date.fromisoformat(date),
            url=url,
            read_at=self.generation.read_at,
        )

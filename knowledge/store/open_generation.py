"""The published generation, opened: its indexes, and its documents and passages on demand."""

import datetime
import sqlite3
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
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
from knowledge.sources.readings import readings_of, source_of
from knowledge.store.database import open_to_read, store_errors
from knowledge.store.documents import load_document
from knowledge.store.findings import Findings, OpenFindings
from knowledge.store.generations import Generation, generation_of, require_published
from knowledge.store.indexes import (
    contents_of,
    ensure_indexes,
    findings_folder,
    vectors_folder,
    words_folder,
)
from knowledge.store.stored import StoredDocument, StoredPassage

_DOCUMENTS_HELD = 256
_DOCUMENT_COLUMNS = "d.id, d.path, d.title, d.author, d.date, d.url"


class OpenGeneration:
    """One generation as it was published; safe to use from several threads."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        generation: Generation,
        document_ids: Collection[int],
        folder: Path,
    ) -> None:
        """Use a connection, closed together with this, and a folder of intact indexes."""
        self.generation = generation
        self._document_ids = document_ids
        self.words = WordIndex(words_folder(folder))
        self.vectors = VectorIndex(vectors_folder(folder))
        self._findings = OpenFindings(findings_folder(folder))
        self._connection = connection
        self._lock = Lock()  # sqlite3 lets one thread at a time use a connection
        self._documents = lru_cache(_DOCUMENTS_HELD)(self._load_document)

    @classmethod
    def open(cls, data: Path, number: int | None = None) -> Self:
        """Open a generation of a data folder, the published one unless a number is given.

        Raises:
            IndexMissingError: nothing has been published yet.
            StoreError: the data folder cannot be used, or has no generation of this number.
        """
        with store_errors(data):
            connection = open_to_read(data)
            try:
                generation = (
                    require_published(connection, data)
                    if number is None
                    else generation_of(connection, number)
                )
                contents = contents_of(connection, generation)
                folder = ensure_indexes(connection, data, contents)
                return cls(connection, generation, contents.document_ids, folder)
            except BaseException:
                connection.close()
                raise

    @property
    def generations(self) -> tuple[Generation, ...]:
        """The generation, as that of a corpus of one space."""
        return (self.generation,)

    def __len__(self) -> int:
        """Return how many documents there are."""
        return self.generation.documents

    def document(self, document_id: int) -> Document:
        """Return a document with its text and blocks.

        Raises:
            KeyError: the generation has none of this id.
            StoreError: the generation is not kept any more.
        """
        with self._while_kept():
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

    def read_at(self, document_id: int) -> datetime.datetime:
        """Return when a document was last read from its source, in UTC."""
        return self._read_at(self.document(document_id).path)

    def findings(self) -> tuple[Findings, ...]:
        """Return what was found in each document when the generation was published."""
        return self._findings.all

    def account(self, document_id: int) -> Account | None:
        """Return what a document tells of its event, None where it tells about none."""
        return self._findings.account(document_id)

    @cached_property
    def only_event(self) -> str | None:
        """The event that all documents tell about; None where there are several, or other texts."""
        if not self._findings.tell_all_of_events:
            return None
        known = known_events(self._findings.accounts.values())
        return known[0].title if len(known) == 1 else None

    def passages(self, passage_ids: Sequence[int]) -> list[StoredPassage]:
        """Return passages in the order of their ids' sequence.

        Raises:
            KeyError: there is none of one of the ids.
            StoreError: the generation is not kept any more.
        """
        found = self._select_passages("p.id", passage_ids)
        by_id = {passage.passage_id: passage for passage in found}
        with self._while_kept():
            return [by_id[passage_id] for passage_id in passage_ids]

    def document_passages(self, document_id: int) -> list[StoredPassage]:
        """Return the passages of a document in the order of its text."""
        return self._select_passages("p.document_id", [document_id])

    def close(self) -> None:
        """Close the database."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _while_kept(self) -> Iterator[None]:
        """Tell what there never was apart from what was removed with an old generation."""
        try:
            yield
        except KeyError:
            with self._lock:
                generation_of(self._connection, self.generation.number)
            raise

    @cached_property
    def _readings(self) -> dict[int, datetime.datetime]:
        with self._lock:
            return readings_of(self._connection, self.generation.number)

    def _read_at(self, path: str) -> datetime.datetime:
        """Return when a document was read: with its source, or with the folder."""
        source = source_of(path)
        read_at = None if source is None else self._readings.get(source)
        return read_at or self.generation.read_at

    def _load_document(self, document_id: int) -> Document:
        if document_id not in self._document_ids:  # the database may hold it for another one
            raise KeyError(document_id)
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
            read_at=self._read_at(path),
        )

"""The stage that reads: what is new is parsed, split and stored."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Self

from knowledge.passage import LEAD_VERSION
from knowledge.passages.split import SPLITTER_VERSION, split
from knowledge.reading.folder import Skipped, list_files
from knowledge.reading.reader_version import READER_VERSION
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.reading.worker import ReadingWorker
from knowledge.refreshing.report import Progress
from knowledge.settings import PassageSettings, ReadingSettings
from knowledge.sources.registry import KeptOriginal, load_original
from knowledge.store.documents import Version, add_document, stored_documents
from knowledge.store.seen_files import SeenFile, note_seen, seen_files

_FILES_A_COMMIT = 100


@dataclass(frozen=True, slots=True)
class Readable:
    """A text that may be stored already: its bytes are loaded only if it is not.

    ``url`` is where a reader finds it, for texts that do not say so themselves.
    """

    path: str
    content_hash: str
    load: Callable[[], bytes]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Read:
    """The ids of the stored documents by their paths, and what is not among them."""

    documents: dict[str, int]
    skipped: tuple[Skipped, ...]


def recipe(settings: PassageSettings) -> str:
    """Return what names all that decides how bytes become passages."""
    return (
        f"reader {READER_VERSION}, splitter {SPLITTER_VERSION}, lead {LEAD_VERSION}, "
        f"{settings.model_dump_json()}"
    )


def folder_texts(
    connection: sqlite3.Connection, folder: Path, settings: ReadingSettings
) -> Iterator[Readable | Skipped]:
    """Yield the texts of a folder; what looks unchanged is not read to know its hash.

    Raises:
        KnowledgeFolderError: the folder is missing or is none.
    """
    known, read = seen_files(connection), list[SeenFile]()
    for file in list_files(folder, settings):
        if isinstance(file, Skipped):
            yield file
            continue
        seen = known.get(file.path)
        if seen is None or seen.stamp != file.stamp:
            try:
                content_hash = hashlib.sha256(file.load()).hexdigest()
            except ReadingError as error:
                yield Skipped(file.path, str(error))
                continue
            seen = SeenFile(file.path, file.stamp, content_hash)
            if file.settled:
                read.append(seen)
        yield Readable(file.path, seen.content_hash, file.load)
    note_seen(connection, read)


def source_texts(
    connection: sqlite3.Connection, originals: Iterable[KeptOriginal]
) -> Iterator[Readable]:
    """Yield the texts of sources."""
    for one in originals:
        yield Readable(
            one.path,
            one.content_hash,
            partial(_content_of_original, connection, one),
            one.url,
        )


def _content_of_original(connection: sqlite3.Connection, original: KeptOriginal) -> bytes:
    return load_original(connection, original.original_id).content


@dataclass(frozen=True, slots=True)
class Storing:
    """Stores texts as documents with their passages; what is stored already is not read again."""

    connection: sqlite3.Connection
    worker: ReadingWorker
    settings: PassageSettings
    stored: dict[Version, int]

    @classmethod
    def into(
        cls, connection: sqlite3.Connection, worker: ReadingWorker, settings: PassageSettings
    ) -> Self:
        """Store into a database, whatever it holds already."""
        return cls(connection, worker, settings, stored_documents(connection, recipe(settings)))

    def __call__(self, text: Readable) -> int:
        """Return the id of a text's document.

        Raises:
            ReadingError: it is not stored yet and cannot be read.
        """
        if stored := self.stored.get(Version(text.path, text.content_hash)):
            return stored
        source = SourceFile(text.path, text.load())
        version = Version(text.path, source.content_hash)  # it may have changed by now
        if version not in self.stored:
            document = self.worker.read(source)
            document = replace(document, url=document.url or text.url or None)
            passages = split(document, self.settings)
            made_by = recipe(self.settings)
            self.stored[version] = add_document(self.connection, document, passages, made_by)
        return self.stored[version]


def read_stage(store: Storing, texts: Iterable[Readable | Skipped], progress: Progress) -> Read:
    """Store the documents of texts that are not stored yet."""
    documents: dict[str, int] = {}
    skipped: list[Skipped] = []
    for done, text in enumerate(texts, start=1):
        if isinstance(text, Skipped):
            skipped.append(text)
        else:
            try:
                documents[text.path] = store(text)
            except ReadingError as error:
                skipped.append(Skipped(text.path, str(error)))
        progress("read", done, 0)
        if done % _FILES_A_COMMIT == 0:
            store.connection.commit()
    store.connection.commit()
    return Read(documents, tuple(skipped))

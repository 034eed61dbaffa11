"""The stage that reads: what is new in the folder is parsed, split and stored."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from knowledge.passage import LEAD_VERSION
from knowledge.passages.split import SPLITTER_VERSION, split
from knowledge.reading.folder import Skipped, list_files
from knowledge.reading.reader import READER_VERSION
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.reading.worker import ReadingWorker
from knowledge.refreshing.report import Progress
from knowledge.settings import KnowledgeSettings, PassageSettings
from knowledge.store.documents import Version, add_document, find_document

_FILES_A_COMMIT = 100


@dataclass(frozen=True, slots=True)
class ReadFolder:
    """The ids of the stored documents of a folder by their paths, and what is not among them."""

    documents: dict[str, int]
    skipped: tuple[Skipped, ...]


def recipe(settings: PassageSettings) -> str:
    """Return what names all that decides how bytes become passages."""
    return (
        f"reader {READER_VERSION}, splitter {SPLITTER_VERSION}, lead {LEAD_VERSION}, "
        f"{settings.model_dump_json()}"
    )


def read_stage(
    connection: sqlite3.Connection, folder: Path, settings: KnowledgeSettings, progress: Progress
) -> ReadFolder:
    """Store the documents of a folder that are not stored yet.

    Raises:
        KnowledgeFolderError: the folder is missing or is none.
    """
    documents: dict[str, int] = {}
    skipped: list[Skipped] = []
    with ReadingWorker(settings.reading) as worker:
        store = _Storing(connection, worker, settings.passages, recipe(settings.passages))
        for done, source in enumerate(list_files(folder, settings.reading), start=1):
            if isinstance(source, Skipped):
                skipped.append(source)
            else:
                try:
                    documents[source.path] = store(source)
                except ReadingError as error:
                    skipped.append(Skipped(source.path, str(error)))
            progress("read", done, 0)
            if done % _FILES_A_COMMIT == 0:
                connection.commit()
    connection.commit()
    return ReadFolder(documents, tuple(skipped))


@dataclass(frozen=True, slots=True)
class _Storing:
    """Stores files as documents with their passages; what is stored already is not read again."""

    connection: sqlite3.Connection
    worker: ReadingWorker
    settings: PassageSettings
    made_by: str

    def __call__(self, source: SourceFile) -> int:
        version = Version(source.path, source.content_hash, self.made_by)
        document_id = find_document(self.connection, version)
        if document_id is None:
            document = self.worker.read(source)
            passages = split(document, self.settings)
            document_id = add_document(self.connection, document, passages, self.made_by)
        return document_id

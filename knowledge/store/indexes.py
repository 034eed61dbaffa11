"""The indexes of a generation, derived from the database: built, checked and built again."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.search.meaning import write_vectors
from knowledge.search.words import PassageWords, write_words
from knowledge.store.documents import load_document, load_passages, load_texts
from knowledge.store.findings import Findings, findings_of, write_findings
from knowledge.store.generations import Generation, document_ids
from knowledge.store.lock import indexes_lock
from knowledge.store.manifest import Manifest, is_intact
from knowledge.store.vectors import load_vectors


@dataclass(frozen=True, slots=True)
class Contents:
    """What the indexes of one generation hold."""

    number: int
    model: str
    dimensions: int
    document_ids: frozenset[int]

    @property
    def key(self) -> str:
        """What names the model and the documents, so that no folder is taken for another's.

        A build that was killed can leave a folder under a number that the next build uses.
        """
        return hashlib.sha256(f"{self.model} {sorted(self.document_ids)}".encode()).hexdigest()


def contents_of(connection: sqlite3.Connection, generation: Generation) -> Contents:
    """Return what the indexes of a published generation hold."""
    return Contents(
        generation.number,
        generation.model,
        generation.dimensions,
        document_ids(connection, generation.number),
    )


def index_folder(data: Path, number: int) -> Path:
    """Return where the indexes of a generation are."""
    return data / "generations" / f"{number:06}"


def words_folder(folder: Path) -> Path:
    """Return where the index of words is in a generation's folder."""
    return folder / "words"


def vectors_folder(folder: Path) -> Path:
    """Return where the index of vectors is in a generation's folder."""
    return folder / "vectors"


def findings_folder(folder: Path) -> Path:
    """Return where in a generation's folder it is written what was found in its documents."""
    return folder / "findings"


def ensure_indexes(
    connection: sqlite3.Connection, data: Path, contents: Contents, previous: Contents | None = None
) -> Path:
    """Return the folder with a generation's indexes, built where it is missing or damaged.

    Where the indexes of ``previous`` are intact and share most documents, only the difference is
    worked on.

    Raises:
        OSError: the indexes cannot be written.
    """
    folder = index_folder(data, contents.number)
    if is_intact(folder, contents.key):
        return folder
    folder.parent.mkdir(exist_ok=True)
    with indexes_lock(data):
        if not is_intact(folder, contents.key):
            _build(connection, data, contents, _base(data, contents, previous))
    return folder


def build_anew(connection: sqlite3.Connection, data: Path, contents: Contents) -> None:
    """Build the indexes of a generation from the database alone: no trace of others is in them.

    Raises:
        OSError: the indexes cannot be written.
    """
    with indexes_lock(data):
        _build(connection, data, contents, None)


def remove_old_folders(data: Path, kept: Collection[int]) -> None:
    """Remove the folders of all other generations, and what a kill left behind.

    A generation that is published again gets its indexes from the database.
    """
    names = {index_folder(data, number).name for number in kept}
    with indexes_lock(data):
        for folder in (data / "generations").iterdir():
            if folder.name not in names:
                shutil.rmtree(folder, ignore_errors=True)


def _base(data: Path, contents: Contents, previous: Contents | None) -> Contents | None:
    if previous is None or previous.model != contents.model:
        return None
    changed = len(contents.document_ids ^ previous.document_ids)
    intact = is_intact(index_folder(data, previous.number), previous.key)
    return previous if intact and changed < len(contents.document_ids) / 2 else None


def _build(
    connection: sqlite3.Connection, data: Path, contents: Contents, base: Contents | None
) -> None:
    """Build beside, then rename: a folder under its own name is whole."""
    building = data / "generations" / "building"
    shutil.rmtree(building, ignore_errors=True)
    words_folder(building).mkdir(parents=True)
    base_folder = index_folder(data, base.number) if base else None
    known = base.document_ids if base else frozenset[int]()
    added, removed = contents.document_ids - known, known - contents.document_ids
    if base_folder:
        _link_words(base_folder, building)
    write_words(words_folder(building), _words(connection, added), sorted(removed))
    write_vectors(
        vectors_folder(building),
        contents.dimensions,
        (
            load_vectors(connection, document_id, contents.model, contents.dimensions)
            for document_id in sorted(added)
        ),
        [key for document_id in removed for key, _ in load_passages(connection, document_id)],
        vectors_folder(base_folder) if base_folder else None,
    )
    write_findings(
        findings_folder(building),
        _findings(connection, added),
        removed,
        findings_folder(base_folder) if base_folder else None,
    )
    Manifest.of(building, contents.key, base_folder).write(building)
    _flush(building)
    folder = index_folder(data, contents.number)
    shutil.rmtree(folder, ignore_errors=True)
    building.rename(folder)
    _flush_entries(folder.parent)


def _words(connection: sqlite3.Connection, document_ids: Collection[int]) -> Iterator[PassageWords]:
    for document_id in sorted(document_ids):
        for passage_id, text in load_texts(connection, document_id):
            yield PassageWords(passage_id, document_id, text)


def _findings(connection: sqlite3.Connection, document_ids: Collection[int]) -> Iterator[Findings]:
    for document_id in sorted(document_ids):
        yield findings_of(document_id, load_document(connection, document_id))


def _link_words(source: Path, target: Path) -> None:
    for path in words_folder(source).iterdir():
        if path.suffix != ".lock":
            os.link(path, words_folder(target) / path.name)


def _flush(folder: Path) -> None:
    """Wait until a folder is on the disk: a rename must not outlive what it names."""
    for path in [folder, *folder.rglob("*")]:
        _flush_entries(path)


def _flush_entries(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

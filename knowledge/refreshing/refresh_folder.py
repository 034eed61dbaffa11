"""A refresh from its beginning to its end: read, embed, index, publish."""

import contextlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from knowledge.errors import KnowledgeFolderError
from knowledge.reading.kinds import SUFFIXES
from knowledge.refreshing.embed_stage import EmbedderSource, embed_stage
from knowledge.refreshing.read_stage import ReadFolder, read_stage
from knowledge.refreshing.report import Progress, RefreshReport
from knowledge.settings import KnowledgeSettings
from knowledge.store.database import open_to_write, store_errors
from knowledge.store.generations import (
    Generation,
    count_passages,
    generation_documents,
    next_number,
    prune,
    publish,
    published_generation,
    read_again,
)
from knowledge.store.indexes import Contents, contents_of, ensure_indexes, remove_old_folders
from knowledge.store.lock import only_writer
from knowledge.store.vectors import dimensions_of


def refresh_folder(
    folder: Path,
    data: Path,
    settings: KnowledgeSettings,
    source: EmbedderSource,
    progress: Progress,
) -> RefreshReport:
    """Bring a data folder up to date with a knowledge folder.

    Until the new generation is published, whole and in one step, the old one answers. Killed
    before that, the work done so far is kept for the next refresh.

    Raises:
        KnowledgeFolderError: the knowledge folder is missing or holds no text that can be read.
        ModelError: the embedding model cannot be used.
        StoreError: the data folder cannot be used, or another refresh uses it.
    """
    with store_errors(data):
        data.mkdir(parents=True, exist_ok=True)
        with only_writer(data), open_to_write(data) as connection:
            read_at = datetime.now(UTC)
            read = read_stage(connection, folder, settings, progress)
            if not read.documents:
                raise _nothing_read(folder, read)
            document_ids = frozenset(read.documents.values())
            old = published_generation(connection)
            before = generation_documents(connection, old.number) if old else {}
            same_model = old is not None and old.model == source.fingerprint
            new_ids = document_ids.difference(before.values() if same_model else ())
            embedded = embed_stage(connection, new_ids, source, progress)
            if old and same_model and before == read.documents:
                ensure_indexes(connection, data, contents_of(connection, old))
                read_again(connection, old.number, str(folder), read_at)
                return _report(None, before, read, embedded)
            new = Generation(
                number=next_number(connection),
                folder=str(folder),
                model=source.fingerprint,
                dimensions=dimensions_of(connection, source.fingerprint),
                documents=len(document_ids),
                passages=count_passages(connection, document_ids),
                published_at=datetime.now(UTC),
                read_at=read_at,
            )
            progress("index", 0, 1)
            _publish(connection, data, new, old, document_ids)
            progress("index", 1, 1)
            return _report(new.number, before, read, embedded)


def _publish(
    connection: sqlite3.Connection,
    data: Path,
    new: Generation,
    old: Generation | None,
    document_ids: frozenset[int],
) -> None:
    """Build the indexes beside those of the old generation, then swap."""
    contents = Contents(new.number, new.model, new.dimensions, document_ids)
    ensure_indexes(connection, data, contents, contents_of(connection, old) if old else None)
    publish(connection, new, document_ids)
    with contextlib.suppress(OSError, sqlite3.Error):  # the next publish tidies up as well
        prune(connection)
        remove_old_folders(data, new.number)


def _nothing_read(folder: Path, read: ReadFolder) -> KnowledgeFolderError:
    rule = f"the knowledge folder must hold at least one text that can be read; {folder} holds "
    if not read.skipped:
        return KnowledgeFolderError(f"{rule}no file named {', '.join(SUFFIXES)}")
    first = read.skipped[0]
    return KnowledgeFolderError(
        f"{rule}{len(read.skipped)} files that cannot, the first: {first.path} {first.reason}"
    )


def _report(
    generation: int | None, before: dict[str, int], read: ReadFolder, embedded: int
) -> RefreshReport:
    after = read.documents
    unchanged = len(before.items() & after.items())
    return RefreshReport(
        generation=generation,
        added=len(after.keys() - before.keys()),
        changed=len(before.keys() & after.keys()) - unchanged,
        removed=len(before.keys() - after.keys()),
        unchanged=unchanged,
        embedded=embedded,
        skipped=read.skipped,
    )

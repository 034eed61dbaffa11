"""The remembered sources of a space and their originals, in its database."""

import hashlib
import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

from knowledge.errors import PersonError
from knowledge.fetching.fetched import Validators
from knowledge.sources.readings import SOURCES
from knowledge.sources.source import Original, Source, SourceKind

_COLUMNS = "id, kind, address, path_filter, every_seconds, read_at, failure"


class SourceError(PersonError):
    """A source is unknown, is there already, or holds nothing that can be read."""


@dataclass(frozen=True, slots=True)
class KeptOriginal:
    """An original in the database, without its bytes; ``content_hash`` is their sha256."""

    original_id: int
    source_id: int
    name: str
    content_hash: str
    url: str

    @property
    def path(self) -> str:
        """The path of its document.

        Hidden folders of the knowledge folder are never read, so that no file can have it.
        """
        return f"{SOURCES}{self.source_id}/{self.name}"


def documents_of_sources(connection: sqlite3.Connection) -> frozenset[int]:
    """Return the ids of all stored documents that are a source's, in whichever generation."""
    rows = connection.execute("SELECT id FROM documents WHERE path GLOB ?", (f"{SOURCES}*",))
    return frozenset(chain.from_iterable(rows))


def add_source(
    connection: sqlite3.Connection,
    kind: SourceKind,
    address: str,
    path_filter: str,
    every: timedelta | None,
) -> Source:
    """Remember a source, to be read at once; it is the space's when it is published."""
    with connection:
        added = connection.execute(
            "INSERT INTO sources (kind, address, path_filter, every_seconds) VALUES (?, ?, ?, ?)",
            (kind.value, address, path_filter, every and int(every.total_seconds())),
        )
    return source(connection, int(added.lastrowid or 0))


def source(connection: sqlite3.Connection, source_id: int) -> Source:
    """Return a source.

    Raises:
        SourceError: there is none of this number.
    """
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM sources WHERE id = ?",  # noqa: S608
        (source_id,),
    ).fetchone()
    if row is None:
        raise SourceError(f"there must be a source of this number; there is no {source_id}")
    return _source(row)


def sources_of(connection: sqlite3.Connection, generation: int) -> list[Source]:
    """Return the sources of a generation in the order in which they were added."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM generation_sources JOIN sources ON id = source_id"  # noqa: S608
        " WHERE generation = ? ORDER BY id",
        (generation,),
    )
    return [_source(row) for row in rows]


def hold_sources(
    connection: sqlite3.Connection,
    generation: int,
    base: int | None,
    source_ids: Iterable[int],
    since: datetime,
) -> None:
    """Note a generation's sources, as a part of the caller's transaction.

    What could be read ``since`` a moment is as fresh as that; of the others the generation holds
    the texts of its ``base``.
    """
    connection.executemany(
        "INSERT OR REPLACE INTO generation_sources (generation, source_id, texts_read_at)"
        " SELECT ?, id, CASE WHEN failure IS NULL AND read_at >= ? THEN read_at ELSE"
        " (SELECT texts_read_at FROM generation_sources WHERE generation = ? AND source_id = id)"
        " END FROM sources WHERE id = ?",
        [(generation, since.isoformat(), base, source_id) for source_id in source_ids],
    )


def originals_of(connection: sqlite3.Connection, generation: int) -> list[KeptOriginal]:
    """Return the originals of all sources of a generation, without their bytes."""
    rows = connection.execute(
        "SELECT id, source_id, name, content_hash, url FROM generation_originals"
        " JOIN originals ON id = original_id WHERE generation = ? ORDER BY source_id, name",
        (generation,),
    )
    return [KeptOriginal(*row) for row in rows]


def bytes_of(connection: sqlite3.Connection, originals: Iterable[KeptOriginal]) -> int:
    """Return how many bytes originals hold together."""
    row = connection.execute(
        "SELECT coalesce(sum(length(content)), 0) FROM originals"
        " WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([one.original_id for one in originals]),),
    ).fetchone()
    return int(row[0])


def load_original(connection: sqlite3.Connection, original_id: int) -> Original:
    """Return an original with its bytes.

    Raises:
        KeyError: there is none of this id.
    """
    row = connection.execute(
        "SELECT name, content, url, etag, last_modified FROM originals WHERE id = ?",
        (original_id,),
    ).fetchone()
    if row is None:
        raise KeyError(original_id)
    name, content, url, etag, last_modified = row
    return Original(name, content, url, Validators(etag, last_modified))


def keep_original(
    connection: sqlite3.Connection, source_id: int, original: Original
) -> KeptOriginal:
    """Store an original of a source, where it is not stored yet; note its newest validators."""
    content_hash = hashlib.sha256(original.content).hexdigest()
    (original_id,) = connection.execute(
        "INSERT INTO originals (source_id, name, content_hash, content, url, etag, last_modified)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (source_id, name, content_hash, url)"
        " DO UPDATE SET etag = excluded.etag, last_modified = excluded.last_modified RETURNING id",
        (
            source_id,
            original.name,
            content_hash,
            original.content,
            original.url,
            original.validators.etag,
            original.validators.last_modified,
        ),
    ).fetchone()
    return KeptOriginal(original_id, source_id, original.name, content_hash, original.url)


def note_reading(
    connection: sqlite3.Connection, source_id: int, at: datetime, failure: str | None
) -> None:
    """Note that a source was read, or why it could not be: then its texts are those before."""
    with connection:
        connection.execute(
            "UPDATE sources SET read_at = ?, failure = ? WHERE id = ?",
            (at.isoformat(), failure, source_id),
        )


def set_schedule(connection: sqlite3.Connection, source_id: int, every: timedelta | None) -> Source:
    """Read a source every so often from now on, or not by itself, and return it.

    Raises:
        SourceError: there is none of this number.
    """
    with connection:
        connection.execute(
            "UPDATE sources SET every_seconds = ? WHERE id = ?",
            (every and int(every.total_seconds()), source_id),
        )
    return source(connection, source_id)


def stop_schedules(connection: sqlite3.Connection, source_ids: Iterable[int]) -> None:
    """Read sources by themselves no more, as a part of the caller's transaction."""
    connection.executemany(
        "UPDATE sources SET every_seconds = NULL WHERE id = ?",
        [(source_id,) for source_id in source_ids],
    )


def _source(row: Sequence[Any]) -> Source:
    source_id, kind, address, path_filter, seconds, read_at, failure = row
    return Source(
        source_id=source_id,
        kind=SourceKind(kind),
        address=address,
        path_filter=path_filter,
        every=None if seconds is None else timedelta(seconds=seconds),
        read_at=datetime.fromisoformat(read_at) if read_at else None,
        failure=failure,
    )

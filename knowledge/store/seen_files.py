"""The files of a folder as they were seen last: what did not change is not read again."""

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file's path, the stamp that it had when it was read, and the sha256 of its bytes."""

    path: str
    stamp: str
    content_hash: str


def seen_files(connection: sqlite3.Connection) -> Mapping[str, SeenFile]:
    """Return the files that were seen last, by their paths."""
    rows = connection.execute("SELECT path, stamp, content_hash FROM files")
    return {row[0]: SeenFile(*row) for row in rows}


def note_seen(connection: sqlite3.Connection, files: Iterable[SeenFile]) -> None:
    """Note files that were read just now."""
    with connection:
        connection.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?)",
            [(file.path, file.stamp, file.content_hash) for file in files],
        )

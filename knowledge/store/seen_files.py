"""The files of a folder as they were seen last: what did not change is not read again."""

import sqlite3
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_SETTLED: Final = 2_000_000_000
"""Nanoseconds after its last change from which a file's time tells the next change: some file
systems keep times in steps of two seconds, and one may be written twice in a step
(https://git-scm.com/docs/racy-git)."""


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file's path, its size in bytes, its time of change, and the sha256 of its bytes."""

    path: str
    size: int
    modified_ns: int
    content_hash: str


def seen_files(connection: sqlite3.Connection) -> Mapping[str, SeenFile]:
    """Return the files that were seen last, by their paths."""
    rows = connection.execute("SELECT path, size, modified_ns, content_hash FROM files")
    return {row[0]: SeenFile(*row) for row in rows}


def note_seen(connection: sqlite3.Connection, files: Iterable[SeenFile]) -> None:
    """Note files that were read just now, but for those that may still be changing."""
    settled = time.time_ns() - _SETTLED
    with connection:
        connection.executemany(
            "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)",
            [
                (file.path, file.size, file.modified_ns, file.content_hash)
                for file in files
                if file.modified_ns < settled
            ],
        )

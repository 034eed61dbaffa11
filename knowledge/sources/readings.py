"""When the texts of a generation were read: all that a question needs to know of their sources."""

import sqlite3
from datetime import datetime

SOURCES = ".sources/"
"""Where the documents of sources stand, among those of the folder."""


def source_of(path: str) -> int | None:
    """Return the source whose original a document's path names; None for a file of the folder."""
    return int(path.split("/", 2)[1]) if path.startswith(SOURCES) else None


def readings_of(connection: sqlite3.Connection, generation: int) -> dict[int, datetime]:
    """Return when the texts that a generation holds were read, by their sources' numbers."""
    rows = connection.execute(
        "SELECT source_id, texts_read_at FROM generation_sources"
        " WHERE generation = ? AND texts_read_at IS NOT NULL",
        (generation,),
    )
    return {source_id: datetime.fromisoformat(read_at) for source_id, read_at in rows}

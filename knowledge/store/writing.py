"""Writing to a space: its database, opened by the one process that builds in it."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.store.database import open_to_write, store_errors
from knowledge.store.lock import only_writer


@contextmanager
def writing(data: Path) -> Iterator[sqlite3.Connection]:
    """Open the database of a data folder, made where there is none, as its only writer.

    Raises:
        StoreError: the data folder cannot be used, or another process builds in it.
    """
    with store_errors(data):
        data.mkdir(parents=True, exist_ok=True)
        with only_writer(data), open_to_write(data) as connection:
            yield connection

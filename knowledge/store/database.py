"""The database of the data folder: documents, passages, vectors and generations in SQLite."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from knowledge.errors import IndexMissingError, StoreError

SCHEMA_VERSION = 1
_BUSY_SECONDS = 30.0
_START_ANEW = "move the data folder away and run recapbot refresh"

# Ids are never given twice (AUTOINCREMENT), so an id kept from an older generation cannot come
# to mean something else. "recipe" is all that decides how bytes become passages.
_SCHEMA = """
CREATE TABLE documents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    path TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    recipe TEXT NOT NULL,
    title TEXT NOT NULL,
    author TEXT,
    date TEXT,
    url TEXT,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    UNIQUE (path, content_hash, recipe)
);
CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    document_id INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
    start INTEGER NOT NULL,
    end INTEGER NOT NULL,
    heading TEXT NOT NULL,
    text_hash BLOB NOT NULL
);
CREATE INDEX passages_by_document ON passages (document_id);
CREATE INDEX passages_by_text ON passages (text_hash);
CREATE TABLE vectors (
    text_hash BLOB NOT NULL,
    model TEXT NOT NULL,
    vector BLOB NOT NULL,
    UNIQUE (text_hash, model)
);
CREATE TABLE generations (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    folder TEXT NOT NULL,
    model TEXT NOT NULL,
    dimensions INTEGER NOT NULL,
    documents INTEGER NOT NULL,
    passages INTEGER NOT NULL,
    published_at TEXT NOT NULL,
    read_at TEXT NOT NULL
);
CREATE TABLE generation_documents (
    generation INTEGER NOT NULL REFERENCES generations ON DELETE CASCADE,
    document_id INTEGER NOT NULL REFERENCES documents,
    PRIMARY KEY (generation, document_id)
) WITHOUT ROWID;
CREATE INDEX generations_by_document ON generation_documents (document_id);
CREATE TABLE published (
    only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
    generation INTEGER NOT NULL REFERENCES generations
);
"""


def database_path(data: Path) -> Path:
    """Return where a data folder keeps its database."""
    return data / "knowledge.sqlite"


@contextmanager
def store_errors(data: Path) -> Iterator[None]:
    """Turn what goes wrong with a data folder into one line for the person.

    Raises:
        StoreError: the data folder is full, not writable, damaged or busy.
    """
    try:
        yield
    except sqlite3.OperationalError as error:  # full, not writable, busy
        message = f"the data folder {data} cannot be used: {error}"
        raise StoreError(message) from error
    except sqlite3.DatabaseError as error:
        if type(error) is not sqlite3.DatabaseError:  # a defect of ours, not of the file
            raise
        message = f"the database in {data} is damaged ({error}): {_START_ANEW}"
        raise StoreError(message) from error
    except OSError as error:
        message = f"the data folder {data} cannot be used: {error.strerror or error}"
        raise StoreError(message) from error


@contextmanager
def open_to_write(data: Path) -> Iterator[sqlite3.Connection]:
    """Open the database, made where there is none; every ``with connection`` is a transaction."""
    with closing(sqlite3.connect(database_path(data), timeout=_BUSY_SECONDS)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")  # readers go on while a refresh writes
        connection.execute("PRAGMA synchronous = FULL")  # what is published outlives a power cut
        connection.execute("PRAGMA foreign_keys = ON")
        if _schema_version(connection) == 0:
            connection.executescript(
                f"BEGIN; {_SCHEMA} PRAGMA user_version = {SCHEMA_VERSION}; COMMIT;"
            )
        _check_version(data, connection)
        yield connection


def open_to_read(data: Path) -> sqlite3.Connection:
    """Open the database to read, from any thread as long as one at a time uses it.

    Raises:
        IndexMissingError: nothing has been published into this data folder.
        StoreError: the database was written by another version.
    """
    path = database_path(data)
    if not path.exists():
        raise nothing_published(data)
    address = f"{path.resolve().as_uri()}?mode=ro"
    connection = sqlite3.connect(address, uri=True, timeout=_BUSY_SECONDS, check_same_thread=False)
    try:
        _check_version(data, connection)
    except BaseException:
        connection.close()
        raise
    return connection


def nothing_published(data: Path) -> IndexMissingError:
    """Return the error that says what to do about a data folder without a generation."""
    return IndexMissingError(f"nothing is indexed in {data} yet: run recapbot refresh")


def _schema_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_version(data: Path, connection: sqlite3.Connection) -> None:
    version = _schema_version(connection)
    if version == 0:  # the first refresh was killed before it made the tables
        raise nothing_published(data)
    if version != SCHEMA_VERSION:
        message = (
            f"the database in {data} must be of format {SCHEMA_VERSION}, but it is of format "
            f"{version}: {_START_ANEW}"
        )
        raise StoreError(message)

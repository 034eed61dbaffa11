"""The database of the data folder: documents, passages, vectors and generations in SQLite."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from knowledge.errors import IndexMissingError, StoreError
from knowledge.store.schema import MIGRATIONS, SCHEMA_VERSION

_BUSY_SECONDS = 30.0
_START_ANEW = "move the data folder away and run recapbot refresh"


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
        connection.execute("PRAGMA secure_delete = ON")  # what was removed is gone from the disk
        if _schema_version(connection) < SCHEMA_VERSION:
            _migrate(connection)
        _check_version(data, connection)
        yield connection


def bring_up_to_date(data: Path) -> None:
    """Give the database of a data folder, where there is one, the format of this version.

    Raises:
        StoreError: the data folder cannot be used, or was written by a later version.
    """
    if database_path(data).exists():
        with store_errors(data), open_to_write(data):
            pass  # it is, once it is open


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


def _migrate(connection: sqlite3.Connection) -> None:
    """Bring the tables to the format of this version, unless another process just did."""
    with connection:
        connection.execute("BEGIN IMMEDIATE")  # what is missing stays so for who holds this lock
        missing = MIGRATIONS[_schema_version(connection) :]
        if missing:
            for statement in _statements("".join(missing)):
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def _statements(script: str) -> Iterator[str]:
    """Yield the statements of a script, each of which ends a line.

    ``executescript`` would commit first, and so give the lock away.
    """
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _schema_version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _check_version(data: Path, connection: sqlite3.Connection) -> None:
    version = _schema_version(connection)
    if version == 0:  # the first refresh was killed before it made the tables
        raise nothing_published(data)
    if version != SCHEMA_VERSION:
        rule = f"the database in {data} must be of format {SCHEMA_VERSION}; it is of {version}: "
        older = version < SCHEMA_VERSION
        raise StoreError(rule + ("run recapbot refresh" if older else _START_ANEW))

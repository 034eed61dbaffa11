"""Locks of the data folder: held by open files, so that a crash leaves none behind."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import StoreError


@contextmanager
def only_writer(data: Path) -> Iterator[None]:
    """Be the one process that refreshes a data folder.

    Raises:
        StoreError: another one refreshes it now.
    """
    with (data / "refresh.lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            message = f"only one refresh at a time may write to {data}; another one is running"
            raise StoreError(message) from error
        yield


@contextmanager
def indexes_lock(data: Path) -> Iterator[None]:
    """Be the one process that changes the derived indexes; waits for the other, seconds at most."""
    with (data / "indexes.lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield

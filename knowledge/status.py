"""The status of a data folder: what answers now, since when, from where, how large."""

import os
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from knowledge.store.database import open_to_read, store_errors
from knowledge.store.generations import Generation, require_published


@dataclass(frozen=True, slots=True)
class Status:
    """The published generation and the size of the whole data folder in bytes."""

    generation: Generation
    size: int


def read_status(data: Path) -> Status:
    """Return the status of a data folder, without opening its indexes.

    Raises:
        IndexMissingError: nothing has been published yet.
        StoreError: the data folder cannot be used.
    """
    generation = read_published(data)
    with store_errors(data):
        return Status(generation, _size(data))


def read_published(data: Path) -> Generation:
    """Return what is published in a data folder; cheap enough to look every few seconds.

    Raises:
        IndexMissingError: nothing has been published yet.
        StoreError: the data folder cannot be used.
    """
    with store_errors(data), closing(open_to_read(data)) as connection:
        return require_published(connection, data)


def _size(folder: Path) -> int:
    """Return the size of all files below a folder, but what a refresh tidies away just now."""
    size = 0
    for below, _, names in os.walk(folder):  # passes over folders that are gone; Path.rglob may not
        for name in names:
            with suppress(FileNotFoundError):
                size += Path(below, name).stat().st_size
    return size

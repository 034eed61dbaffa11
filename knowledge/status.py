"""The status of a data folder: what answers now, since when, from where, how large."""

from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from knowledge.store.database import nothing_published, open_to_read, store_errors
from knowledge.store.generations import Generation, published_generation


@dataclass(frozen=True, slots=True)
class Status:
    """The published generation and the size of the whole data folder in bytes."""

    generation: Generation
    size: int


def status(data: Path) -> Status:
    """Return the status of a data folder, without opening its indexes.

    Raises:
        IndexMissingError: nothing has been published yet.
        StoreError: the data folder cannot be used.
    """
    with store_errors(data):
        with closing(open_to_read(data)) as connection:
            generation = published_generation(connection)
        if generation is None:
            raise nothing_published(data)
        return Status(generation, sum(path.stat().st_size for path in _files(data)))


def _files(data: Path) -> list[Path]:
    return [path for path in data.rglob("*") if path.is_file()]

"""A segment: vectors in files that are never changed.

A few vectors are searched one by one. Many are searched by their codes, and the best of those
scored by the vectors themselves, which stay on disk.
"""

import os
import weakref
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from knowledge.search.codes import LEARNT_FROM, Codes, Places, write_codes
from knowledge.vectors import Matrix, Vector

Ids = npt.NDArray[np.int64]
Batch = tuple[Sequence[int] | Ids, Matrix]
"""Passage ids and their normalised vectors, shape (passages, dimensions)."""

EXACT = 50_000
"""More vectors than these are searched by codes (benchmarks/README.md, Size)."""

# So many of what the codes find are scored exactly (benchmarks/README.md, Size).
_RESCORED = 400
_RESCORED_A_HIT = 3
_A_BATCH = 8192


def write_segment(folder: Path, dimensions: int, batches: Iterable[Batch]) -> None:
    """Write vectors into a new folder.

    Raises:
        OSError: the segment cannot be written.
    """
    folder.mkdir(parents=True)
    ids: list[Ids] = [np.empty(0, np.int64)]
    with _vectors_file(folder).open("wb") as file:
        _write_header(file, 0, dimensions)
        for passage_ids, vectors in batches:
            ids.append(np.asarray(passage_ids, np.int64))
            file.write(np.ascontiguousarray(vectors, "<f4").data)
        count = sum(map(len, ids))
        file.seek(0)
        _write_header(file, count, dimensions)  # as long as before: numpy leaves it room to grow
    np.save(_ids_file(folder), np.concatenate(ids))
    if count > EXACT:
        vectors = np.load(_vectors_file(folder), mmap_mode="r")
        chosen = np.random.default_rng(0).choice(count, min(count, LEARNT_FROM), replace=False)
        write_codes(_codes_file(folder), vectors[np.sort(chosen)], _slices(vectors))


class Segment:
    """A segment without some of its passages, opened; safe to use from several threads."""

    def __init__(self, folder: Path, removed: Ids | None = None) -> None:
        """Open the segment in a folder.

        Raises:
            OSError: there is none.
        """
        self._ids: Ids = np.load(_ids_file(folder))
        self._by_id = np.argsort(self._ids, kind="stable")
        self._kept = np.isin(self._ids, () if removed is None else removed, invert=True)
        mapped = np.load(_vectors_file(folder), mmap_mode="r")
        self._offset = int(mapped.offset)
        self._vectors: Matrix = np.asarray(mapped)
        self._descriptor = os.open(_vectors_file(folder), os.O_RDONLY)
        weakref.finalize(self, os.close, self._descriptor)
        codes = _codes_file(folder)
        self._codes = Codes(codes) if codes.exists() else None

    def __len__(self) -> int:
        """Return how many passages are left."""
        return int(np.count_nonzero(self._kept))

    @property
    def removed(self) -> Ids:
        """The passages of the segment that do not count any more."""
        return self._ids[~self._kept]

    def search(self, vector: Vector, limit: int) -> tuple[Ids, Vector]:
        """Return the passages nearest to a normalised vector and their cosines, in any order."""
        limit = min(limit, len(self))
        if not limit:
            return self._ids[:0], np.empty(0, np.float32)
        if self._codes is None:
            cosines = np.where(self._kept, _cosines(self._vectors, vector), -np.inf)
            best = np.argpartition(-cosines, limit - 1)[:limit]
            return self._ids[best], cosines[best]
        places = self._codes.nearest(vector, max(_RESCORED, _RESCORED_A_HIT * limit))
        places = places[self._kept[places]]
        return self._ids[places], _cosines(self._read(places), vector)

    def vectors(self, passage_ids: Ids) -> tuple[npt.NDArray[np.bool_], Matrix]:
        """Return which of some passages are here, and the vectors of those that are."""
        if not len(self):
            return np.zeros(len(passage_ids), np.bool_), self._read(self._by_id[:0])
        ranks = np.searchsorted(self._ids, passage_ids, sorter=self._by_id)
        places = self._by_id.take(ranks, mode="clip")
        here = (self._ids[places] == passage_ids) & self._kept[places]
        return here, self._read(places[here])

    def batches(self) -> Iterator[Batch]:
        """Yield all that is left."""
        start = 0
        for vectors in _slices(self._vectors):
            kept = self._kept[start : start + len(vectors)]
            yield self._ids[start : start + len(vectors)][kept], vectors[kept]
            start += len(vectors)

    def _read(self, places: Places) -> Matrix:
        """Return vectors as they are on disk; what is mapped would stay in memory."""
        dimensions = self._vectors.shape[1]
        size = self._vectors.itemsize * dimensions
        rows = (
            os.pread(self._descriptor, size, self._offset + size * at) for at in places.tolist()
        )
        return np.frombuffer(b"".join(rows), "<f4").reshape(len(places), dimensions)


def _cosines(vectors: Matrix, vector: Vector) -> Vector:
    """Return the inner products with each row, of one thread.

    ``vectors @ vector`` would share the work among threads that wait for each other: 20 ms instead
    of 1.6 for 10,000 vectors while other work has the processors.
    """
    products: Vector = np.vecdot(vectors, vector)
    return products


def _slices(vectors: Matrix) -> Iterator[Matrix]:
    for start in range(0, len(vectors), _A_BATCH):
        yield vectors[start : start + _A_BATCH]


def _write_header(file: BinaryIO, count: int, dimensions: int) -> None:
    header = {"descr": "<f4", "fortran_order": False, "shape": (count, dimensions)}
    np.lib.format.write_array_header_1_0(file, header)


def _ids_file(folder: Path) -> Path:
    return folder / "passages.npy"


def _vectors_file(folder: Path) -> Path:
    return folder / "vectors.npy"


def _codes_file(folder: Path) -> Path:
    return folder / "codes.faiss"

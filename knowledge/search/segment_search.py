"""Searching a segment.

A few vectors are searched one by one. Many are searched by their codes, and the best of those
scored by the vectors themselves, which stay on disk where they are very many.
"""

import os
import weakref
from itertools import count
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.search.codes import Codes, Places
from knowledge.search.segment import Ids, Segment, codes_file, vectors_file
from knowledge.vectors import Matrix, Vector

IN_MEMORY = 50_000
"""More vectors than these stay on disk: so many take 77 MB."""

# So many of what the codes find are scored exactly (benchmarks/README.md, Size).
_RESCORED = 400
_RESCORED_A_HIT = 3


class SegmentSearch:
    """A segment without some of its passages, to be searched; safe to use from several threads."""

    def __init__(self, folder: Path, removed: Ids | None = None) -> None:
        """Open the segment in a folder.

        Raises:
            OSError: there is none.
        """
        segment = Segment(folder, removed)
        self._ids, self._kept, self._count = segment.ids, segment.kept, len(segment)
        self._by_id = np.argsort(self._ids, kind="stable")
        self._offset, self._vectors = segment.offset, segment.vectors
        self._descriptor = os.open(vectors_file(folder), os.O_RDONLY)
        weakref.finalize(self, os.close, self._descriptor)
        codes = codes_file(folder)
        self._codes = Codes(codes) if codes.exists() else None
        self._searches = count()

    def __len__(self) -> int:
        """Return how many passages are left."""
        return self._count

    def search(self, vector: Vector, limit: int) -> tuple[Ids, Vector]:
        """Return the passages nearest to a normalised vector and their cosines, in any order."""
        limit = min(limit, len(self))
        if not limit:
            return self._ids[:0], np.empty(0, np.float32)
        if self._codes is None or self._are_compared_sooner():
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

    def _are_compared_sooner(self) -> bool:
        """Whether all vectors are compared sooner than their codes read: few, the first time."""
        return len(self._ids) <= IN_MEMORY and next(self._searches) == 0

    def _read(self, places: Places) -> Matrix:
        """Return vectors; very many are read from disk, as what is mapped would stay in memory."""
        if len(self._ids) <= IN_MEMORY:
            return self._vectors[places]
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

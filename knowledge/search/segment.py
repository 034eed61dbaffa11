"""A segment: vectors in files that are never changed, with codes where there are many."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from knowledge.search.codes import LEARNT_FROM, write_codes
from knowledge.vectors import Matrix

Ids = npt.NDArray[np.int64]
Batch = tuple[Sequence[int] | Ids, Matrix]
"""Passage ids and their normalised vectors, shape (passages, dimensions)."""

CODED = 10_000
"""More vectors than these have codes (benchmarks/README.md, Size)."""

_A_BATCH = 8192


def write_segment(folder: Path, dimensions: int, batches: Iterable[Batch]) -> None:
    """Write vectors into a new folder.

    Raises:
        OSError: the segment cannot be written.
    """
    folder.mkdir(parents=True)
    ids: list[Ids] = [np.empty(0, np.int64)]
    with vectors_file(folder).open("wb") as file:
        _write_header(file, 0, dimensions)
        for passage_ids, vectors in batches:
            ids.append(np.asarray(passage_ids, np.int64))
            file.write(np.ascontiguousarray(vectors, "<f4").data)
        count = sum(map(len, ids))
        file.seek(0)
        _write_header(file, count, dimensions)  # as long as before: numpy leaves it room to grow
    np.save(_ids_file(folder), np.concatenate(ids))
    if count > CODED:
        vectors = np.load(vectors_file(folder), mmap_mode="r")
        chosen = np.random.default_rng(0).choice(count, min(count, LEARNT_FROM), replace=False)
        write_codes(codes_file(folder), vectors[np.sort(chosen)], _slices(vectors))


class Segment:
    """A segment without some of its passages, opened.

    ``vectors`` are mapped from disk, where they begin at ``offset``.
    """

    def __init__(self, folder: Path, removed: Ids | None = None) -> None:
        """Open the segment in a folder.

        Raises:
            OSError: there is none.
        """
        self.ids: Ids = np.load(_ids_file(folder))
        # Of no type, none removed would have numpy load 15 ms of masked arrays.
        gone = np.empty(0, np.int64) if removed is None else removed
        self.kept = np.isin(self.ids, gone, invert=True)
        mapped = np.load(vectors_file(folder), mmap_mode="r")
        self.offset = int(mapped.offset)
        self.vectors: Matrix = np.asarray(mapped)

    def __len__(self) -> int:
        """Return how many passages are left."""
        return int(np.count_nonzero(self.kept))

    @property
    def removed(self) -> Ids:
        """The passages of the segment that do not count any more."""
        return self.ids[~self.kept]

    def batches(self) -> Iterator[Batch]:
        """Yield all that is left."""
        start = 0
        for vectors in _slices(self.vectors):
            kept = self.kept[start : start + len(vectors)]
            yield self.ids[start : start + len(vectors)][kept], vectors[kept]
            start += len(vectors)


def _slices(vectors: Matrix) -> Iterator[Matrix]:
    for start in range(0, len(vectors), _A_BATCH):
        yield vectors[start : start + _A_BATCH]


def _write_header(file: BinaryIO, count: int, dimensions: int) -> None:
    header = {"descr": "<f4", "fortran_order": False, "shape": (count, dimensions)}
    np.lib.format.write_array_header_1_0(file, header)


def _ids_file(folder: Path) -> Path:
    return folder / "passages.npy"


def vectors_file(folder: Path) -> Path:
    """Return where a segment's vectors are."""
    return folder / "vectors.npy"


def codes_file(folder: Path) -> Path:
    """Return where a segment's codes are, if it has any."""
    return folder / "codes.faiss"

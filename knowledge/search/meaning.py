"""Search by meaning: the nearest vectors, in two segments on disk.

Nearly all vectors stand in a settled segment, which the next index shares as it is; what came
since is recent, what went is noted. So an update costs what changed, not what is there.
"""

import os
import shutil
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

import numpy as np

from knowledge.search.hit import Hit
from knowledge.search.segment import Batch, Ids, Segment, write_segment
from knowledge.search.segment_search import SegmentSearch
from knowledge.vectors import Matrix, Vector

# Once more than one in so many has come or gone, all is settled anew.
_SETTLED_A_CHANGE = 16


def write_vectors(
    folder: Path,
    dimensions: int,
    added: Iterable[Batch],
    removed: Sequence[int] = (),
    previous: Path | None = None,
) -> None:
    """Write an index of vectors into a new folder: those of ``previous``, less and more.

    ``removed`` are passage ids. The index shares files with that in ``previous``, if any.

    Raises:
        OSError: the index cannot be written.
    """
    if previous is None:
        _settle(folder, dimensions, added)
        return
    gone = np.array(removed, dtype=np.int64)
    settled = Segment(_settled(previous), np.append(np.load(_removed(previous)), gone))
    since = Segment(_recent(previous), gone)
    write_segment(_recent(folder), dimensions, chain(since.batches(), added))
    recent = Segment(_recent(folder))
    if _SETTLED_A_CHANGE * (len(recent) + len(settled.removed)) <= len(settled):
        _settled(folder).mkdir()
        for file in _settled(previous).iterdir():
            os.link(file, _settled(folder) / file.name)
        np.save(_removed(folder), settled.removed)
    else:
        shutil.rmtree(_recent(folder))  # it is read on from its open files
        _settle(folder, dimensions, chain(settled.batches(), recent.batches()))


class VectorIndex:
    """An index of vectors, opened to be searched; safe to use from several threads."""

    def __init__(self, folder: Path) -> None:
        """Open the index in a folder.

        Raises:
            OSError: there is none.
        """
        settled = SegmentSearch(_settled(folder), np.load(_removed(folder)))
        self._segments = settled, SegmentSearch(_recent(folder))

    def __len__(self) -> int:
        """Return how many passages are indexed."""
        return sum(map(len, self._segments))

    def search(self, vector: Vector, limit: int) -> list[Hit]:
        """Return the passages nearest to a normalised vector of shape (dimensions,).

        Scores are inner products, which are cosines here: -1 to 1.
        """
        found = [segment.search(vector, limit) for segment in self._segments]
        passage_ids, cosines = map(np.concatenate, zip(*found, strict=True))
        best = np.argsort(-cosines, kind="stable")[:limit]
        return [
            Hit(passage_id, score)
            for passage_id, score in zip(
                passage_ids[best].tolist(), cosines[best].tolist(), strict=True
            )
        ]

    def vectors(self, passage_ids: Sequence[int]) -> Matrix:
        """Return the vectors of passages, shape (len(passage_ids), dimensions).

        Raises:
            KeyError: a passage is not in the index.
        """
        wanted: Ids = np.array(passage_ids, dtype=np.int64)
        found = [segment.vectors(wanted) for segment in self._segments]
        missing = wanted[~np.logical_or.reduce([here for here, _ in found])]
        if len(missing):
            message = f"passages must be in the index; these are not: {missing.tolist()}"
            raise KeyError(message)
        rows = np.empty((len(wanted), found[0][1].shape[1]), dtype=np.float32)
        for here, vectors in found:
            rows[here] = vectors
        return rows


def _settle(folder: Path, dimensions: int, batches: Iterable[Batch]) -> None:
    write_segment(_settled(folder), dimensions, batches)
    write_segment(_recent(folder), dimensions, ())
    np.save(_removed(folder), np.empty(0, np.int64))


def _settled(folder: Path) -> Path:
    return folder / "settled"


def _recent(folder: Path) -> Path:
    return folder / "recent"


def _removed(folder: Path) -> Path:
    return folder / "removed.npy"

"""What is truly nearest, by scoring every vector."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge.vectors import Matrix

BEST = 50
"""Recall is that of so many."""

_A_BATCH = 10_000

Places = npt.NDArray[np.int64]


def nearest(vectors: Matrix, questions: Matrix) -> Places:
    """Return where the ``BEST`` nearest of each question stand, shape (questions, BEST)."""
    best = np.zeros((len(questions), 0), np.int64)
    cosines = np.zeros((len(questions), 0), np.float32)
    for start in range(0, len(vectors), _A_BATCH):
        some = vectors[start : start + _A_BATCH]
        places = np.broadcast_to(np.arange(start, start + len(some)), (len(questions), len(some)))
        best = np.hstack((best, places))
        cosines = np.hstack((cosines, questions @ some.T))
        order = np.argpartition(-cosines, BEST, axis=1)[:, :BEST]
        best = np.take_along_axis(best, order, axis=1)
        cosines = np.take_along_axis(cosines, order, axis=1)
    return best


def recall(found: Sequence[Sequence[int]], wanted: Places) -> float:
    """Return which share of what is truly nearest was found among the first ``BEST``."""
    shared = [
        len(set(some[:BEST]) & set(true.tolist())) / len(true)
        for some, true in zip(found, wanted, strict=True)
    ]
    return float(np.mean(shared))

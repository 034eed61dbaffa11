"""Search by meaning: the nearest vectors, exactly, in a FAISS index on disk."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import faiss
import numpy as np

from knowledge.search.hit import Hit
from knowledge.vectors import Matrix, Vector


def write_vectors(
    path: Path,
    dimensions: int,
    added: Iterable[tuple[Sequence[int], Matrix]],
    removed: Sequence[int] = (),
    previous: Path | None = None,
) -> None:
    """Write an index of vectors to ``path``: those of ``previous``, less and more.

    ``added`` yields passage ids and their normalised vectors, shape (passages, dimensions);
    ``removed`` are passage ids.

    Raises:
        OSError: the index cannot be written.
    """
    try:
        if previous:
            index = faiss.read_index(str(previous))
            index.remove_ids(faiss.IDSelectorBatch(np.array(removed, dtype=np.int64)))
        else:
            index = faiss.IndexIDMap2(faiss.IndexFlatIP(dimensions))
        for passage_ids, vectors in added:
            index.add_with_ids(vectors, np.array(passage_ids, dtype=np.int64))
        faiss.write_index(index, str(path))
    except RuntimeError as error:  # what FAISS raises for everything, a full disk too
        message = f"the index of vectors cannot be written: {error}"
        raise OSError(message) from error


class VectorIndex:
    """An index of vectors, opened to be searched; safe to use from several threads.

    The file is mapped into memory, so opening it takes milliseconds at any size.
    """

    def __init__(self, path: Path) -> None:
        """Open the index in the file ``path``.

        Raises:
            RuntimeError: there is none, or it is damaged.
        """
        self._index = faiss.read_index(str(path), faiss.IO_FLAG_MMAP_IFC)

    def __len__(self) -> int:
        """Return how many passages are indexed."""
        return int(self._index.ntotal)

    def search(self, vector: Vector, limit: int) -> list[Hit]:
        """Return the passages nearest to a normalised vector of shape (dimensions,).

        Scores are inner products, which are cosines here: -1 to 1.
        """
        if not len(self):
            return []
        scores, passage_ids = self._index.search(vector.reshape(1, -1), min(limit, len(self)))
        return [
            Hit(int(passage_id), float(score))
            for score, passage_id in zip(scores[0], passage_ids[0], strict=True)
        ]

    def vectors(self, passage_ids: Sequence[int]) -> Matrix:
        """Return the vectors of passages, shape (len(passage_ids), dimensions).

        Raises:
            KeyError: a passage is not in the index.
        """
        try:
            found = self._index.reconstruct_batch(np.array(passage_ids, dtype=np.int64))
        except RuntimeError as error:
            message = f"not all passages are in the index: {error}"
            raise KeyError(message) from error
        return np.asarray(found, dtype=np.float32)

"""Codes: what stands in memory of very many vectors, to find which may be nearest.

Each two dimensions are coded by the nearest of 16 learnt points, in 4 bits (product quantization:
Jégou et al., 2011), and all codes are scanned in the processor's registers (André et al., Quicker
ADC, 2018). benchmarks/README.md, Size, compares this with other indexes of FAISS.
"""

from collections.abc import Iterable
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from knowledge.vectors import Matrix, Vector

if TYPE_CHECKING:
    import faiss

Places = npt.NDArray[np.int64]
"""Where vectors stand in their segment, from 0."""

# FAISS learns 16 points from at most 256 vectors each.
LEARNT_FROM = 16 * 256
_BITS = 4


def write_codes(path: Path, sample: Matrix, batches: Iterable[Matrix]) -> None:
    """Write the codes of vectors, learnt from a sample of at least 16 and at best LEARNT_FROM.

    Raises:
        OSError: the codes cannot be written.
    """
    import faiss

    dimensions = sample.shape[1]
    parts = dimensions // 2 if dimensions % 2 == 0 else dimensions
    index = faiss.IndexPQFastScan(dimensions, parts, _BITS, faiss.METRIC_INNER_PRODUCT)
    index.train(sample)
    for vectors in batches:
        index.add(vectors)
    try:
        faiss.write_index(index, str(path))
    except RuntimeError as error:  # what FAISS raises for everything, a full disk too
        message = f"the codes of vectors cannot be written: {error}"
        raise OSError(message) from error


class Codes:
    """Codes of vectors, read when first searched; safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        """Open codes, which stay readable should their folder be removed.

        Raises:
            OSError: there are none.
        """
        self._mapped: np.memmap[tuple[int], np.dtype[np.uint8]] | None = np.memmap(path, mode="r")
        self._index: faiss.Index | None = None
        self._reading = Lock()

    def nearest(self, vector: Vector, limit: int) -> Places:
        """Return which vectors are nearest to a vector of shape (dimensions,), as codes tell.

        Raises:
            RuntimeError: the codes are damaged.
        """
        index = self._read()
        _, places = index.search(vector.reshape(1, -1), min(limit, index.ntotal))
        found: Places = places[0]
        return found

    def _read(self) -> "faiss.Index":
        with self._reading:
            if self._index is None:
                import faiss  # as long as 20 questions take to search a few texts without

                self._index = faiss.deserialize_index(np.asarray(self._mapped))
                self._mapped = None
        return self._index

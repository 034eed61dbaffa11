"""Token sequences of unequal length as one rectangle."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from tokenizers import Encoding


@dataclass(frozen=True, slots=True)
class Batch:
    """Token ids, attention mask and token types, each (sequences, tokens), int64."""

    ids: npt.NDArray[np.int64]
    mask: npt.NDArray[np.int64]
    types: npt.NDArray[np.int64]


def padded(encodings: Sequence[Encoding]) -> Batch:
    """Return encodings padded to the longest among them."""
    shape = (len(encodings), max(len(encoding.ids) for encoding in encodings))
    batch = Batch(*(np.zeros(shape, dtype=np.int64) for _ in range(3)))
    for row, encoding in enumerate(encodings):
        size = len(encoding.ids)
        batch.ids[row, :size] = encoding.ids
        batch.mask[row, :size] = 1
        batch.types[row, :size] = encoding.type_ids
    return batch

"""The light runtime: onnxruntime and tokenizers, without PyTorch."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from knowledge.embedding.batch import padded
from knowledge.embedding.onnx_model import OnnxModel
from knowledge.embedding.onnx_parts import tokenizer_of
from knowledge.embedding.vocabularies import read_tokenizer
from knowledge.vectors import Matrix

BATCH_TOKENS = 256
"""A batch is a long text or several short ones: in larger batches, what passes between the nodes
leaves the cores' caches, in smaller ones each node costs more than its work; 9% either way."""


class OnnxEmbedder:
    """Embeds with an exported model: a folder holding model.onnx and tokenizer.json."""

    def __init__(self, fingerprint: str, folder: Path) -> None:
        """Load the model; ``fingerprint`` is what :func:`embedder.fingerprint` calls it."""
        self.fingerprint = fingerprint
        model = folder / "model.onnx"
        self._tokenizer = read_tokenizer(tokenizer_of(model))
        self._model = OnnxModel(model)

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._model.output_shape[-1])

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1, one a text: (texts, dimensions), float32.

        Texts of like length share a batch: padding is work for nothing. The longest come first,
        so that no core is left with one when the others have ended.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids), reverse=True)
        batches = list(_batches(order, [len(encoding.ids) for encoding in encodings]))
        inputs = (padded([encodings[i] for i in batch]) for batch in batches)
        outputs = self._model.run({"input_ids": it.ids, "attention_mask": it.mask} for it in inputs)
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for batch, (embedded,) in zip(batches, outputs, strict=True):
            vectors[batch] = embedded
        return vectors


def _batches(order: Sequence[int], lengths: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield texts, in their order from the longest to the shortest, in batches of tokens."""
    start = 0
    while start < len(order):
        longest = max(1, lengths[order[start]])
        size = max(1, BATCH_TOKENS // longest)
        yield order[start : start + size]
        start += size

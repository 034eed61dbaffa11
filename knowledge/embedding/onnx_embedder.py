"""The light runtime: onnxruntime and tokenizers, without PyTorch."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from knowledge.embedding.batch import padded
from knowledge.vectors import Matrix

BATCH = 8


class OnnxEmbedder:
    """Embeds with an exported model: a folder holding model.onnx and tokenizer.json."""

    def __init__(self, fingerprint: str, folder: Path) -> None:
        """Load the model; ``fingerprint`` is what :func:`embedder.fingerprint` calls it."""
        self.fingerprint = fingerprint
        self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._session = session(folder / "model.onnx")

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._session.get_outputs()[0].shape[-1])

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1, one a text: (texts, dimensions), float32.

        Texts of like length share a batch: padding is work for nothing.
        """
        encodings = self._tokenizer.encode_batch(list(texts))
        order = sorted(range(len(texts)), key=lambda i: len(encodings[i].ids))
        vectors = np.empty((len(texts), self.dimensions), dtype=np.float32)
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            inputs = padded([encodings[i] for i in chosen])
            vectors[chosen] = self._session.run(
                None, {"input_ids": inputs.ids, "attention_mask": inputs.mask}
            )[0]
        return vectors


def session(model: Path) -> onnxruntime.InferenceSession:
    """Open an ONNX model for the processor."""
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])

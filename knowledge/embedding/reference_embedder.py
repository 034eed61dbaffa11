"""The reference runtime: sentence-transformers on PyTorch, for any model that it loads."""

from collections.abc import Sequence
from threading import Lock

import numpy as np
from sentence_transformers import SentenceTransformer

from knowledge.errors import ModelError
from knowledge.vectors import Matrix


class ReferenceEmbedder:
    """Embeds with sentence-transformers."""

    def __init__(self, fingerprint: str, name: str) -> None:
        """Load what sentence-transformers knows by a folder or name.

        Raises:
            ModelError: It cannot be loaded.
        """
        try:
            self._model = SentenceTransformer(name, device="cpu", trust_remote_code=False)
        except (OSError, ValueError) as error:
            message = (
                f"The embedding model must be a folder or name that sentence-transformers loads; "
                f"received {name!r}: {error}"
            )
            raise ModelError(message) from error
        self.fingerprint = fingerprint
        # Its tokenizer breaks where threads share it:
        # https://github.com/huggingface/transformers/issues/47085
        self._one_at_a_time = Lock()

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return int(self._model.get_embedding_dimension() or 0)

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1, one a text: (texts, dimensions), float32."""
        with self._one_at_a_time:
            vectors = self._model.encode(
                list(texts), batch_size=32, normalize_embeddings=True, show_progress_bar=False
            )
        return np.asarray(vectors, dtype=np.float32)

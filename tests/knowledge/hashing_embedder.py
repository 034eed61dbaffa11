"""A real, tiny embedder for tests of the store: every word is a direction of its own."""

import hashlib
import re
from collections.abc import Sequence

import numpy as np

from knowledge.refreshing.embed_stage import EmbedderSource
from knowledge.vectors import Matrix


class HashingEmbedder:
    """Embeds a text as the sum of its words' hashed directions, and counts what it embeds."""

    dimensions = 64

    def __init__(self, fingerprint: str = "hashing") -> None:
        self.fingerprint = fingerprint
        self.embedded: list[str] = []

    def embed(self, texts: Sequence[str]) -> Matrix:
        self.embedded += texts
        vectors = np.array([self._vector(text) for text in texts], dtype=np.float32)
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def source(self) -> EmbedderSource:
        return EmbedderSource(self.fingerprint, lambda: self)

    def _vector(self, text: str) -> Matrix:
        vector = np.full(self.dimensions, 1e-6, dtype=np.float32)
        for word in re.findall(r"\w+", text.lower()):
            digest = hashlib.sha256(f"{self.fingerprint} {word}".encode()).digest()
            vector[digest[0] % self.dimensions] += 1 if digest[1] % 2 else -1
        return vector

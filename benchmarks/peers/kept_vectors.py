"""Vectors of texts that are embedded once and kept: four peers embed the same chunks."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bot.progress import ShownProgress
from knowledge.embedding.embedder import Embedder
from knowledge.vectors import Matrix

BATCH = 1_000


class KeptVectors:
    """Embeds texts, those that are kept at no cost; a question is embedded whenever it is asked."""

    def __init__(self, texts: Sequence[str], embedder: Embedder, folder: Path) -> None:
        """Read the vectors of texts from a folder, where they are written if missing."""
        distinct = list(dict.fromkeys(texts))
        named = hashlib.sha256("\0".join((embedder.fingerprint, *distinct)).encode())
        file = folder / f"vectors-{named.hexdigest()[:16]}.npy"
        if not file.is_file():
            np.save(file, _embed_all(distinct, embedder))
        self._kept = dict(zip(distinct, np.load(file), strict=True))
        self._embedder = embedder

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1, one a text: (texts, dimensions), float32."""
        new = [text for text in texts if text not in self._kept]
        found = dict(zip(new, self._embedder.embed(new), strict=True)) if new else {}
        return np.array([self._kept.get(text, found.get(text)) for text in texts], np.float32)


def _embed_all(texts: Sequence[str], embedder: Embedder) -> Matrix:
    """Return the vectors of all texts; those of like length are embedded together."""
    order = sorted(range(len(texts)), key=lambda place: len(texts[place]))
    vectors = np.empty((len(texts), embedder.dimensions), dtype=np.float32)
    with ShownProgress() as progress:
        for start in range(0, len(order), BATCH):
            progress("embedding chunks", start, len(order))
            chosen = order[start : start + BATCH]
            vectors[chosen] = embedder.embed([texts[place] for place in chosen])
    return vectors

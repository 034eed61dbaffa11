"""The stage that embeds: every text without a vector gets one, kept as soon as it is computed."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from knowledge.embedding.embedder import Embedder
from knowledge.refreshing.report import Progress
from knowledge.store.vectors import add_vectors, texts_to_embed

# A killed refresh loses at most this many: about a second of work.
_TEXTS_A_COMMIT = 64


@dataclass(frozen=True, slots=True)
class EmbedderSource:
    """An embedder that is loaded only when there is something to embed."""

    fingerprint: str
    load: Callable[[], Embedder]


def embed_stage(
    connection: sqlite3.Connection,
    document_ids: Iterable[int],
    source: EmbedderSource,
    progress: Progress,
) -> int:
    """Store the vectors that documents' passages lack, and return how many.

    The longest texts come first: texts of like length share a batch, and the time left, guessed
    from what is done, is never too short.
    """
    texts = texts_to_embed(connection, document_ids, source.fingerprint)
    if not texts:
        return 0
    texts.sort(key=len, reverse=True)
    embedder = source.load()
    for start in range(0, len(texts), _TEXTS_A_COMMIT):
        progress("embed", start, len(texts))
        chunk = texts[start : start + _TEXTS_A_COMMIT]
        vectors = embedder.embed(chunk)
        with connection:
            add_vectors(connection, chunk, vectors, source.fingerprint)
    progress("embed", len(texts), len(texts))
    return len(texts)

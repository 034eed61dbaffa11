"""The stage that embeds: every text without a vector gets one, kept as soon as it is computed."""

import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from knowledge.embedding.embedder import Embedder
from knowledge.refreshing.report import Progress
from knowledge.store.vectors import add_vectors, texts_to_embed

# A killed refresh loses what is embedded and not stored: a second or two of work.
_TEXTS_A_COMMIT = 64
# While one is stored, or waits for its last batch, the cores are busy with the next.
_CHUNKS_AT_ONCE = 2


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
    chunks = [texts[at : at + _TEXTS_A_COMMIT] for at in range(0, len(texts), _TEXTS_A_COMMIT)]
    done = 0
    progress("embed", done, len(texts))
    threads = ThreadPoolExecutor(_CHUNKS_AT_ONCE, thread_name_prefix="embed")
    try:
        for chunk, vectors in zip(chunks, threads.map(embedder.embed, chunks), strict=True):
            with connection:
                add_vectors(connection, chunk, vectors, source.fingerprint)
            done += len(chunk)
            progress("embed", done, len(texts))
    finally:
        threads.shutdown(cancel_futures=True)
    return len(texts)

"""txtai: one embeddings database with ``hybrid``, which adds BM25 to the vectors."""

from collections.abc import Sequence

from txtai import Embeddings

from benchmarks.peers.peer import Chunk, Embed
from knowledge.vectors import Matrix


class TxtaiHybrid:
    """The best chunks by meaning and words, weighed alike as txtai does by itself."""

    def __init__(self, chunks: Sequence[Chunk], embed: Embed) -> None:
        """Index chunks."""
        self._chunks = chunks

        def transform(texts: list[str]) -> Matrix:
            return embed(texts)  # txtai calls a plain function alone, no bound method

        self._database = Embeddings(method="external", transform=transform, hybrid=True)
        self._database.index([chunk.text for chunk in chunks])

    def search(self, question: str, count: int) -> list[Chunk]:
        """Return at most ``count`` chunks, best first."""
        return [self._chunks[place] for place, _ in self._database.search(question, count)]

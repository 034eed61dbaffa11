"""Haystack: BM25 and embedding retrievers over the in-memory store, joined in a pipeline.

As in Haystack's tutorial on hybrid retrieval, less the cross-encoder at its end; without that,
the joiner's page tells to fuse by reciprocal rank.
"""

from collections.abc import Sequence

from haystack import Document, Pipeline, component
from haystack.components.joiners import DocumentJoiner
from haystack.components.retrievers.in_memory import (
    InMemoryBM25Retriever,
    InMemoryEmbeddingRetriever,
)
from haystack.document_stores.in_memory import InMemoryDocumentStore
from haystack.document_stores.types import DuplicatePolicy

from benchmarks.peers.peer import Chunk, Embed


class HaystackHybrid:
    """The best chunks by meaning and words, fused by reciprocal rank."""

    def __init__(self, chunks: Sequence[Chunk], embed: Embed) -> None:
        """Index chunks."""
        vectors = embed([chunk.text for chunk in chunks]).tolist()
        store = InMemoryDocumentStore(embedding_similarity_function="cosine")
        # A post that says the same twice gives two documents of one id.
        store.write_documents(
            [
                Document(content=chunk.text, embedding=vector, meta={"document": chunk.document})
                for chunk, vector in zip(chunks, vectors, strict=True)
            ],
            policy=DuplicatePolicy.SKIP,
        )
        self._pipeline = _pipeline(store, embed)

    def search(self, question: str, count: int) -> list[Chunk]:
        """Return at most ``count`` chunks, best first."""
        asked = {"embedder": {"text": question}, "words": {"query": question}}
        found = self._pipeline.run(asked)["joiner"]["documents"][:count]
        return [Chunk(one.meta["document"], one.content) for one in found]


@component
class _QuestionEmbedder:
    def __init__(self, embed: Embed) -> None:
        self._embed = embed

    @component.output_types(embedding=list[float])
    def run(self, text: str) -> dict[str, list[float]]:
        return {"embedding": self._embed([text])[0].tolist()}


def _pipeline(store: InMemoryDocumentStore, embed: Embed) -> Pipeline:
    pipeline = Pipeline()
    pipeline.add_component("embedder", _QuestionEmbedder(embed))
    pipeline.add_component("meaning", InMemoryEmbeddingRetriever(store))
    pipeline.add_component("words", InMemoryBM25Retriever(store))
    pipeline.add_component("joiner", DocumentJoiner(join_mode="reciprocal_rank_fusion"))
    pipeline.connect("embedder.embedding", "meaning.query_embedding")
    pipeline.connect("meaning", "joiner")
    pipeline.connect("words", "joiner")
    return pipeline

"""LangChain: its FAISS vector store, a flat index, as langchain-community's page shows it."""

from collections.abc import Sequence
from pathlib import Path

from langchain_community.vectorstores import FAISS
from langchain_core.embeddings import Embeddings

from benchmarks.peers.peer import Chunk, Embed


class LangChainFaiss:
    """The nearest chunks by meaning."""

    def __init__(self, chunks: Sequence[Chunk], embed: Embed) -> None:
        """Index chunks."""
        self._store = FAISS.from_texts(
            [chunk.text for chunk in chunks],
            _Embeddings(embed),
            metadatas=[{"document": chunk.document} for chunk in chunks],
        )

    def search(self, question: str, count: int) -> list[Chunk]:
        """Return at most ``count`` chunks, best first."""
        found = self._store.similarity_search(question, k=count)
        return [Chunk(one.metadata["document"], one.page_content) for one in found]

    def save(self, folder: Path) -> None:
        """Save the store for another process to load."""
        self._store.save_local(str(folder))


class _Embeddings(Embeddings):
    def __init__(self, embed: Embed) -> None:
        self._embed = embed

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return [vector.tolist() for vector in self._embed(texts)]

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]

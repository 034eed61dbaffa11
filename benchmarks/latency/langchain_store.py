"""LangChain's FAISS store of the bench's posts, as a person would have saved it."""

from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.peers.chunks import split
from benchmarks.peers.kept_vectors import KeptVectors
from benchmarks.peers.langchain_faiss import LangChainFaiss
from knowledge.embedding.embedder import Embedder


def save_store(bench: Bench, embedder: Embedder, work: Path) -> Path:
    """Return the store's folder within the working folder, saved there unless it is."""
    folder = work / "langchain-store"
    if not folder.is_dir():
        chunks = split(bench.posts())
        vectors = KeptVectors([chunk.text for chunk in chunks], embedder, work)
        LangChainFaiss(chunks, vectors.embed).save(folder)
    return folder

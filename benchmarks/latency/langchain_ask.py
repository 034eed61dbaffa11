"""LangChain asked from the command line: python -m benchmarks.latency.langchain_ask STORE MODEL Q.

The usual script: a saved FAISS store, sentence-transformers for the question, three chunks printed.
"""

import sys

from langchain_community.vectorstores import FAISS
from langchain_core.embeddings import Embeddings
from sentence_transformers import SentenceTransformer


class _Embeddings(Embeddings):
    def __init__(self, model: str) -> None:
        self._model = SentenceTransformer(model, device="cpu")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._model.encode(texts, show_progress_bar=False).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def main(store: str, model: str, question: str) -> None:
    """Print the three chunks nearest to a question, with their documents."""
    # The store's texts are a pickle, which LangChain loads only from whoever says so.
    found = FAISS.load_local(store, _Embeddings(model), allow_dangerous_deserialization=True)
    for one in found.similarity_search(question, k=3):
        print(f"{one.page_content}\n  {one.metadata['document']}")


if __name__ == "__main__":
    main(*sys.argv[1:])

"""bm25s: its README's quick start, with English stop words and a Snowball stemmer."""

from collections.abc import Sequence

import bm25s
import Stemmer

from benchmarks.peers.peer import Chunk, Embed


class Bm25sWords:
    """The best chunks by words alone."""

    def __init__(self, chunks: Sequence[Chunk], embed: Embed) -> None:
        """Index chunks; ``embed`` is not used."""
        self._chunks = chunks
        self._stemmer = Stemmer.Stemmer("english")
        self._index = bm25s.BM25()
        self._index.index(self._tokens([chunk.text for chunk in chunks]), show_progress=False)

    def search(self, question: str, count: int) -> list[Chunk]:
        """Return at most ``count`` chunks, best first."""
        places, _ = self._index.retrieve(
            self._tokens([question]), k=min(count, len(self._chunks)), show_progress=False
        )
        return [self._chunks[place] for place in places[0]]

    def _tokens(self, texts: list[str]) -> bm25s.tokenization.Tokenized:
        return bm25s.tokenize(texts, stopwords="en", stemmer=self._stemmer, show_progress=False)

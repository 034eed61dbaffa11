"""What the search finds for the questions: the passages that the ranker has to choose among."""

from collections.abc import Sequence

import bm25s
import numpy as np
import Stemmer

from knowledge.vectors import Matrix
from training.corpus import Corpus

WORDS_WEIGHT = 0.5


class Candidates:
    """Fused search over a corpus: cosine + 0.5 x BM25 scaled to its own maximum."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus
        self._stemmer = Stemmer.Stemmer("english")
        self._words = bm25s.BM25()
        led = [f"{a} {b}" for a, b in zip(corpus.leads, corpus.texts, strict=True)]
        self._words.index(self._tokens(led), show_progress=False)

    def find(self, questions: Sequence[str], vectors: Matrix, count: int) -> list[list[int]]:
        """Return the best passages' indices for each question, best first."""
        found = []
        for question, vector in zip(questions, vectors, strict=True):
            fused = self._corpus.vectors @ vector
            words = self._words.get_scores(self._tokens([question], ids=False)[0])
            if words.max() > 0:
                fused = fused + WORDS_WEIGHT * words / words.max()
            best = np.argpartition(-fused, count)[:count]
            found.append([int(i) for i in best[np.argsort(-fused[best])]])
        return found

    def _tokens(self, texts: Sequence[str], ids: bool = True):  # noqa: ANN202  # bm25s has no types
        return bm25s.tokenize(
            list(texts), stopwords="en", stemmer=self._stemmer, return_ids=ids, show_progress=False
        )

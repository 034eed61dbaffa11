"""Candidates: what meaning and words find together, best first."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from knowledge.questions.question import Question
from knowledge.search.hit import Hit
from knowledge.settings import SearchSettings
from knowledge.spaces.corpus import Corpus
from knowledge.store.stored import StoredPassage
from knowledge.vectors import Vector

DEPTH = 4
"""Each search looks this many times as deep as candidates are wanted: a passage that is
mediocre for both meaning and words can still be among the best of both."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may answer.

    ``meaning`` is the cosine of question and passage, ``words`` the BM25 score divided by the
    question's best (0 to 1), ``fused`` their weighted sum.
    """

    passage: StoredPassage
    meaning: float
    words: float
    fused: float


def find(
    question: Question, vector: Vector, corpus: Corpus, settings: SearchSettings
) -> list[Candidate]:
    """Return the best candidates for a question and its vector, best first."""
    depth = DEPTH * settings.candidates
    near = corpus.vectors.search(vector, depth)
    matching = corpus.words.search(question.text, depth)
    return fuse(near, matching, vector, corpus, settings)


def fuse(
    near: Sequence[Hit],
    matching: Sequence[Hit],
    vector: Vector,
    corpus: Corpus,
    settings: SearchSettings,
) -> list[Candidate]:
    """Return the best of what meaning and words found, best first."""
    meaning = _meaning(near, matching, vector, corpus)
    words = _scaled(matching)
    fused = {
        passage_id: cosine + settings.words_weight * words.get(passage_id, 0.0)
        for passage_id, cosine in meaning.items()
    }
    best = sorted(fused, key=lambda passage_id: (-fused[passage_id], passage_id))
    best = best[: settings.candidates]
    return [
        Candidate(passage, meaning[key], words.get(key, 0.0), fused[key])
        for key, passage in zip(best, corpus.passages(best), strict=True)
    ]


def _meaning(
    near: Sequence[Hit], matching: Sequence[Hit], vector: Vector, corpus: Corpus
) -> dict[int, float]:
    """Return the cosine of every passage that either search found."""
    cosines = {hit.passage_id: hit.score for hit in near}
    missing = [hit.passage_id for hit in matching if hit.passage_id not in cosines]
    if missing:
        products = np.asarray(corpus.vectors.vectors(missing) @ vector)
        cosines.update(zip(missing, products.tolist(), strict=True))
    return cosines


def _scaled(hits: Sequence[Hit]) -> Mapping[int, float]:
    best = max((hit.score for hit in hits), default=0.0)
    return {hit.passage_id: hit.score / best for hit in hits} if best > 0 else {}

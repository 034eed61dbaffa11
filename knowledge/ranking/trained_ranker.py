"""The trained ranker: a small cross-encoder reads the best candidates, features weigh in."""

from collections.abc import Sequence

import numpy as np

from knowledge.questions.question import Question
from knowledge.ranking.cross_scores import CrossScores, Reading
from knowledge.ranking.features import NAMES, features
from knowledge.ranking.kinds import span_fits
from knowledge.ranking.linear import Linear
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate
from knowledge.vectors import Matrix

FIRST_ONLY = ("fused", "fused_below_best", "rank")
"""Features of the order before the reading, which say nothing once the passages are read."""
KEPT = [place for place, name in enumerate(NAMES) if name not in FIRST_ONLY]
CROSS_NAMES = ("cross", "cross_below_best", "cross_share", "cross_best_of_document", "span_fits")
ALL_NAMES = tuple(NAMES[place] for place in KEPT) + CROSS_NAMES


class TrainedRanker:
    """Chooses the candidates that the cross-encoder reads by simple features, ranks by all."""

    def __init__(self, cross: CrossScores, first: Linear, second: Linear, depth: int) -> None:
        """Read the ``depth`` candidates that ``first`` finds likeliest; ``second`` ranks those."""
        self._cross = cross
        self._first = first
        self._second = second
        self._depth = depth

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
        """Return the candidates that were read, the likeliest to answer first."""
        if not candidates:
            return []
        simple = features(question, candidates)
        chosen = likeliest(self._first, simple, self._depth)
        read = [candidates[i] for i in chosen]
        readings = self._cross.read(question.text, read)
        rows = all_features(question, simple[chosen], read, readings)
        ranked = [
            Ranked(candidate, float(probability), reading.span)
            for candidate, probability, reading in zip(
                read, self._second.probabilities(rows), readings, strict=True
            )
        ]
        return sorted(ranked, key=lambda found: -found.probability)


def likeliest(first: Linear, simple: Matrix, depth: int) -> list[int]:
    """Return which ``depth`` candidates a linear stage finds likeliest, the likeliest first."""
    order: list[int] = np.argsort(-first.shares(simple), kind="stable").tolist()
    return order[:depth]


def all_features(
    question: Question, simple: Matrix, candidates: Sequence[Candidate], readings: Sequence[Reading]
) -> Matrix:
    """Return what is kept of the simple features beside the cross-encoder's, as ``ALL_NAMES``."""
    scores = np.array([reading.score for reading in readings])
    of_document: dict[int, float] = {}
    for candidate, score in zip(candidates, scores, strict=True):
        key = candidate.passage.document.document_id
        of_document[key] = max(of_document.get(key, -np.inf), score)
    powers = np.exp(np.append(scores, 0.0) - max(0.0, scores.max()))
    cross = np.column_stack(
        (
            scores,
            scores.max() - scores,
            powers[:-1] / powers.sum(),
            [of_document[candidate.passage.document.document_id] for candidate in candidates],
            [
                span_fits(question, candidate.passage.text, reading.span)
                for candidate, reading in zip(candidates, readings, strict=True)
            ],
        )
    )
    return np.hstack((simple[:, KEPT], cross)).astype(np.float32)

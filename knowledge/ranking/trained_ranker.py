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


FIRST_GO = 6
CERTAIN = 0.5
NEARLY_ALL = 0.95
"""Six candidates are read first, and the others only if none of the six answers with a probability
of 0.5 at least, twice that of any other; and of the others those alone that the simple features
leave a chance: together with the first ones, 0.95 of it.

That is 7.6 instead of 16 readings a question. Of the training questions kept apart, 0.6 points
fewer then have the right passage first and 1.2 among the first three, of the bench's 0.4 and 0.8:
benchmarks/README.md has the curve.
"""


class TrainedRanker:
    """Chooses the candidates that the cross-encoder reads by simple features, ranks by all."""

    def __init__(self, cross: CrossScores, first: Linear, second: Linear, depth: int) -> None:
        """Read at most ``depth`` candidates that ``first`` finds likeliest; ``second`` ranks."""
        self._cross = cross
        self._first = first
        self._second = second
        self._depth = depth

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
        """Return the candidates that were read, the likeliest to answer first."""
        if not candidates:
            return []
        simple = features(question, candidates)
        order = worth_reading(self._first, simple, self._depth)
        readings: list[Reading] = []
        for go in (order[:FIRST_GO], order[FIRST_GO:]):
            readings += self._cross.read(question.text, [candidates[i] for i in go])
            read = order[: len(readings)]
            rows = all_features(question, simple[read], [candidates[i] for i in read], readings)
            ranked = [
                Ranked(candidates[i], float(probability), reading.span)
                for i, probability, reading in zip(
                    read, self._second.probabilities(rows), readings, strict=True
                )
            ]
            ranked.sort(key=lambda found: -found.probability)
            if len(readings) == len(order) or _is_certain(ranked):
                break
        return ranked


def likeliest(first: Linear, simple: Matrix, depth: int) -> list[int]:
    """Return which ``depth`` candidates a linear stage finds likeliest, the likeliest first."""
    order: list[int] = np.argsort(-first.shares(simple), kind="stable").tolist()
    return order[:depth]


def worth_reading(first: Linear, simple: Matrix, depth: int) -> list[int]:
    """Return the likeliest of ``depth`` candidates that hold nearly all of their probability."""
    order = likeliest(first, simple, depth)
    held = np.cumsum(first.shares(simple)[order])
    enough = int(np.searchsorted(held, NEARLY_ALL * held[-1])) + 1
    return order[: max(FIRST_GO, enough)]


def _is_certain(ranked: Sequence[Ranked]) -> bool:
    """Whether nothing that is still unread is likely to change the answer or to rival it."""
    best = ranked[0].probability
    return best >= CERTAIN and all(2 * other.probability < best for other in ranked[1:])


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

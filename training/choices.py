"""Questions as the linear stage sees them: features of candidates, and which answer."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from knowledge.questions.question import understand
from knowledge.ranking import linear, rankers
from knowledge.ranking.cross_scores import CrossScores
from knowledge.ranking.features import NAMES, features
from knowledge.ranking.trained_ranker import ALL_NAMES, all_features, likeliest
from knowledge.search.candidates import Candidate
from knowledge.settings import RankingSettings
from knowledge.vectors import Matrix
from training.asked import Asked
from training.linear_stage import Choice

SIMPLE = NAMES
CROSSED = ALL_NAMES


def simple(found: Sequence[Asked]) -> list[Choice]:
    """Return the choices with the simple features, of all candidates."""
    return [
        _choice(one, one.candidates, features(understand(one.question.question), one.candidates))
        for one in found
        if one.candidates
    ]


def crossed(found: Sequence[Asked], shipped: Path) -> list[Choice]:
    """Return the choices with the cross-encoder's features too, of the candidates it reads."""
    cross = CrossScores(shipped, rankers.checksum(shipped))
    first = linear.load(shipped / rankers.FAST, NAMES)
    chosen = []
    for one in found:
        if not one.candidates:
            continue
        question = understand(one.question.question)
        rows = features(question, one.candidates)
        kept = likeliest(first, rows, RankingSettings().depth)
        read = [one.candidates[i] for i in kept]
        crossed_rows = all_features(question, rows[kept], read, cross.read(question.text, read))
        chosen.append(_choice(one, read, crossed_rows))
    return chosen


def _choice(one: Asked, candidates: Sequence[Candidate], rows: Matrix) -> Choice:
    answers = [one.answers(candidate.passage) for candidate in candidates]
    return Choice(rows, np.array(answers, dtype=np.bool_), one.question.answerable)

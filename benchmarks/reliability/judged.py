"""Predictions made without a threshold, each with whether its first quote answers."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bench import Bench


@dataclass(frozen=True, slots=True)
class Judged:
    """One question's answer.

    ``first`` is the probability (0 to 1) of the first quote; ``best`` that of the likeliest one,
    which the threshold is held against: of several editions the newest comes first, whatever its
    own. Both are None where nothing is quoted at any threshold. ``right`` says that the first quote
    is a hit.
    """

    first: float | None
    best: float | None
    right: bool
    answerable: bool

    def is_silent(self, threshold: float) -> bool:
        """Return whether the question gets no answer at a threshold."""
        return self.best is None or self.best < threshold


def judge_file(bench: Bench, predictions: Path) -> list[Judged]:
    """Return the bench's predictions in a file judged; see :func:`judge`."""
    answerable = frozenset(one.id for one in bench.questions() if one.answers)
    lines = predictions.read_text(encoding="utf-8").splitlines()
    return judge(lines, answerable, bench.score(predictions).missed)


def judge(
    predictions: Iterable[str], answerable: frozenset[str], missed: frozenset[str]
) -> list[Judged]:
    """Return lines of predictions judged.

    ``answerable`` and ``missed`` are ids of questions.
    """
    judged = []
    for line in predictions:
        content = json.loads(line)
        scores = [quote["score"] for quote in content["quotes"]]
        first, best = (scores[0], max(scores)) if scores else (None, None)
        key = content["id"]
        right = key in answerable and key not in missed
        judged.append(Judged(first, best, right, key in answerable))
    return judged

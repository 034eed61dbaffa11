"""Calibration: of the answers said to be right with a probability p, how many are."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.reliability.judged import Judged


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers of like probability: their mean probability, and the share that is right."""

    count: int
    probability: float
    right: float


def bins(judged: Sequence[Judged], count: int) -> list[Bin]:
    """Return answers in ``count`` bins of equal width from 0 to 1, empty ones left out."""
    answers = [(one.first, one.right) for one in judged if one.first is not None]
    probabilities = np.array([probability for probability, _ in answers])
    right = np.array([right for _, right in answers], dtype=np.float64)
    places = np.minimum((probabilities * count).astype(int), count - 1)
    return [
        Bin(int(chosen.sum()), float(probabilities[chosen].mean()), float(right[chosen].mean()))
        for chosen in (places == place for place in range(count))
        if chosen.any()
    ]


def expected_calibration_error(binned: Sequence[Bin]) -> float:
    """Return the mean distance of probability and share that is right, weighed by answers.

    Naeini, Cooper and Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian
    binning".
    """
    total = sum(one.count for one in binned)
    return sum(one.count * abs(one.probability - one.right) for one in binned) / total

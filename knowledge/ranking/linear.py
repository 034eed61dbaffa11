"""The linear stage: a few readable weights turn features into probabilities."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.errors import ModelError
from knowledge.vectors import Matrix, Vector


@dataclass(frozen=True, slots=True)
class Weight:
    """One feature's weight; ``mean`` and ``scale`` are of the feature where it was fitted."""

    name: str
    mean: float
    scale: float
    weight: float


@dataclass(frozen=True, slots=True)
class Linear:
    """A conditional logit: each candidate and "none of these" has a share of one probability.

    McFadden 1974, "Conditional logit analysis of qualitative choice behavior". ``none`` is the
    score of "none of these"; ``slope`` and ``offset`` calibrate the log odds of a share (Platt
    1999, "Probabilistic outputs for support vector machines").
    """

    weights: tuple[Weight, ...]
    none: float
    slope: float
    offset: float

    def probabilities(self, features: Matrix) -> Vector:
        """Return each candidate's probability to answer: (candidates,) of (candidates, features).

        Each is calibrated by itself as the probability that the candidate answers if it is the
        likeliest; they need not sum to 1.
        """
        shares = np.clip(self.shares(features), 1e-9, 1 - 1e-9)
        odds = np.log(shares / (1 - shares))
        return np.asarray(1 / (1 + np.exp(-(self.slope * odds + self.offset))), dtype=np.float32)

    def shares(self, features: Matrix) -> Vector:
        """Return each candidate's share of the probability, the rest being "none of these"."""
        mean, scale, weight = (
            np.array([getattr(w, part) for w in self.weights], dtype=np.float64)
            for part in ("mean", "scale", "weight")
        )
        scores = np.append(((features - mean) / scale) @ weight, self.none)
        shares = np.exp(scores - scores.max())
        return np.asarray(shares[:-1] / shares.sum())


def load(file: Path, names: Sequence[str]) -> Linear:
    """Read a linear stage that weighs the named features, in their order.

    Raises:
        ModelError: The file is missing or damaged, or weighs other features.
    """
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
        weights = tuple(Weight(**weight) for weight in found["weights"])
        linear = Linear(weights, found["none"], found["slope"], found["offset"])
    except (OSError, ValueError, TypeError, KeyError) as error:
        message = f"The ranker's weights must be readable JSON; {file} is not: {error}"
        raise ModelError(message) from error
    received = tuple(weight.name for weight in weights)
    if received != tuple(names):
        message = (
            f"The ranker's weights must be of {', '.join(names)}; {file} has {', '.join(received)}"
        )
        raise ModelError(message)
    return linear

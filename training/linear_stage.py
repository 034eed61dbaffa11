"""Fitting the linear stage: which weights make the right candidates, or "none", likeliest."""

import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from knowledge.ranking.linear import Linear, Weight
from knowledge.vectors import Matrix

DECAY = 0.02
UNANSWERABLE_WEIGHT = 2.0
"""One question in ten of the training set has no answer; in a chat it is more like one in five."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One question: its candidates' features (candidates, features), and which of them answer."""

    features: Matrix
    answers: npt.NDArray[np.bool_]
    answerable: bool


def fit(choices: Sequence[Choice], names: Sequence[str]) -> Linear:
    """Return the linear stage that fits the choices best, calibrated on the same."""
    stacked = np.vstack([choice.features for choice in choices]).astype(np.float64)
    mean, scale = stacked.mean(axis=0), stacked.std(axis=0) + 1e-6
    rows = _padded([torch.tensor((choice.features - mean) / scale) for choice in choices], 0.0)
    right = _padded([torch.tensor(choice.answers) for choice in choices], False)
    absent = _padded([torch.zeros(len(choice.answers)) for choice in choices], -torch.inf)
    importance = _importance(choices)
    weights = torch.zeros(len(names), dtype=torch.float64, requires_grad=True)
    none = torch.zeros(1, dtype=torch.float64, requires_grad=True)

    def loss() -> torch.Tensor:
        scores = torch.cat([rows @ weights + absent, none.expand(len(choices), 1)], dim=1)
        chosen = torch.cat([right, ~right.any(dim=1, keepdim=True)], dim=1)
        likelihood = torch.logsumexp(scores.masked_fill(~chosen, -torch.inf), dim=1)
        missed = torch.logsumexp(scores, dim=1) - likelihood
        return (missed * importance).sum() / importance.sum() + DECAY * (weights**2).sum()

    _minimise(loss, [weights, none])
    found = weights.detach().numpy()
    linear = Linear(
        weights=tuple(
            Weight(name, *(round(float(part), 6) for part in parts))
            for name, *parts in zip(names, mean, scale, found, strict=True)
        ),
        none=round(float(none.item()), 6),
        slope=1.0,
        offset=0.0,
    )
    return _calibrated(linear, choices)


def write(linear: Linear, file: Path) -> None:
    """Write a linear stage as readable JSON."""
    file.write_text(json.dumps(asdict(linear), indent=1) + "\n", encoding="utf-8")


def _padded(rows: Sequence[torch.Tensor], filling: float) -> torch.Tensor:
    return torch.nn.utils.rnn.pad_sequence(list(rows), batch_first=True, padding_value=filling)


def _importance(choices: Sequence[Choice]) -> torch.Tensor:
    return torch.tensor(
        [1.0 if choice.answerable else UNANSWERABLE_WEIGHT for choice in choices],
        dtype=torch.float64,
    )


def _calibrated(linear: Linear, choices: Sequence[Choice]) -> Linear:
    """Return the stage with the slope and offset that make its best candidate's share true."""
    shares = [linear.shares(choice.features) for choice in choices]
    best = torch.tensor(np.clip([float(share.max()) for share in shares], 1e-6, 1 - 1e-6))
    right = torch.tensor(
        [float(c.answers[int(share.argmax())]) for c, share in zip(choices, shares, strict=True)],
        dtype=torch.float64,
    )
    odds = torch.log(best / (1 - best))
    slope = torch.ones(1, dtype=torch.float64, requires_grad=True)
    offset = torch.zeros(1, dtype=torch.float64, requires_grad=True)

    def loss() -> torch.Tensor:
        return torch.nn.functional.binary_cross_entropy_with_logits(
            slope * odds + offset, right, weight=_importance(choices)
        )

    _minimise(loss, [slope, offset])
    return Linear(
        linear.weights, linear.none, round(float(slope.item()), 6), round(float(offset.item()), 6)
    )


def _minimise(loss: Callable[[], torch.Tensor], parameters: list[torch.Tensor]) -> None:
    optimizer = torch.optim.LBFGS(parameters, max_iter=60, line_search_fn="strong_wolfe")

    def closure() -> float:
        optimizer.zero_grad()
        value = loss()
        value.backward()  # type: ignore[no-untyped-call]
        return float(value.detach())

    optimizer.step(closure)  # type: ignore[no-untyped-call]

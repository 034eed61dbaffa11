from pathlib import Path

import numpy as np
import pytest

from knowledge.ranking.linear import Linear, load
from training.linear_stage import Choice, fit, write

NAMES = ("telling", "noise")


def choices() -> list[Choice]:
    """Return questions of which the first feature tells the right one of three candidates."""
    draw = np.random.default_rng(7)
    made = []
    for number in range(60):
        features = draw.normal(size=(3, 2)).astype(np.float32)
        answers = np.zeros(3, dtype=np.bool_)
        answerable = number % 5 != 0
        if answerable:
            right = number % 3
            features[right, 0] += 3
            answers[right] = True
        made.append(Choice(features, answers, answerable))
    return made


@pytest.fixture(scope="module")
def fitted() -> Linear:
    return fit(choices(), NAMES)


def test_what_tells_weighs_more_than_noise(fitted: Linear) -> None:
    telling, noise = (weight.weight for weight in fitted.weights)
    assert telling > 5 * abs(noise)


def test_right_candidates_are_found_and_known_to_be_right(fitted: Linear) -> None:
    right, best = [], []
    for choice in choices():
        probabilities = fitted.probabilities(choice.features)
        right.append(bool(choice.answers[probabilities.argmax()]))
        best.append(float(probabilities.max()))
    assert np.mean(right) > 0.7
    known, unknown = (
        np.mean([p for p, r in zip(best, right, strict=True) if r is it]) for it in (True, False)
    )
    assert known > unknown + 0.2


def test_questions_may_have_unequal_numbers_of_candidates() -> None:
    uneven = [Choice(one.features[:2], one.answers[:2], one.answerable) for one in choices()]
    assert fit(choices() + uneven, NAMES).weights[0].weight > 0


def test_what_is_written_is_what_is_loaded(fitted: Linear, tmp_path: Path) -> None:
    write(fitted, tmp_path / "fast.json")
    assert load(tmp_path / "fast.json", NAMES) == fitted

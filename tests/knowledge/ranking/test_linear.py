import json
from pathlib import Path

import numpy as np
import pytest

from knowledge.errors import ModelError
from knowledge.ranking.linear import Linear, Weight, load
from knowledge.vectors import Matrix

NAMES = ("meaning", "words")
LINEAR = Linear(
    weights=(Weight("meaning", 0.5, 0.5, 1.0), Weight("words", 0.0, 1.0, 2.0)),
    none=1.0,
    slope=1.0,
    offset=0.0,
)
WRITTEN = {
    "weights": [
        {"name": "meaning", "mean": 0.5, "scale": 0.5, "weight": 1.0},
        {"name": "words", "mean": 0.0, "scale": 1.0, "weight": 2.0},
    ],
    "none": 1.0,
    "slope": 1.0,
    "offset": 0.0,
}


def rows(*values: tuple[float, float]) -> Matrix:
    return np.array(values, dtype=np.float32)


def test_a_candidate_as_good_as_none_shares_with_it_evenly() -> None:
    assert LINEAR.shares(rows((1.0, 0.0))).tolist() == pytest.approx([0.5])


def test_candidates_and_none_share_one_probability() -> None:
    shares = LINEAR.shares(rows((1.0, 0.0), (1.0, 1.0), (0.0, 0.0)))
    powers = np.exp([1.0, 3.0, -1.0])
    assert shares == pytest.approx(powers / (powers.sum() + np.exp(1.0)))


def test_calibration_moves_the_odds_and_keeps_the_order() -> None:
    features = rows((1.0, 0.0), (0.0, 1.0))
    uncalibrated = LINEAR.probabilities(features)
    assert uncalibrated == pytest.approx(LINEAR.shares(features), abs=1e-6)
    sceptical = Linear(LINEAR.weights, LINEAR.none, slope=2.0, offset=-1.0)
    calibrated = sceptical.probabilities(features)
    assert (calibrated < uncalibrated).all()
    assert np.argsort(calibrated).tolist() == np.argsort(uncalibrated).tolist()


def test_far_values_stay_probabilities() -> None:
    probabilities = LINEAR.probabilities(rows((1e6, 1e6), (-1e6, -1e6)))
    assert ((probabilities >= 0) & (probabilities <= 1)).all()


def test_what_was_written_is_loaded(tmp_path: Path) -> None:
    (tmp_path / "fast.json").write_text(json.dumps(WRITTEN), encoding="utf-8")
    assert load(tmp_path / "fast.json", NAMES) == LINEAR


def test_weights_of_other_features_are_refused(tmp_path: Path) -> None:
    (tmp_path / "fast.json").write_text(json.dumps(WRITTEN), encoding="utf-8")
    with pytest.raises(ModelError, match=r"must be of words, meaning; .*fast\.json has meaning, w"):
        load(tmp_path / "fast.json", NAMES[::-1])


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"weights": [1]}', '{"weights": [{}]}'])
def test_a_damaged_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "fast.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"must be readable JSON; .*fast\.json is not"):
        load(tmp_path / "fast.json", NAMES)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"fast\.json"):
        load(tmp_path / "fast.json", NAMES)

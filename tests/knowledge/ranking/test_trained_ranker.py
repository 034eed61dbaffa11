"""What the trained ranker adds to the simple features: a cross-encoder's readings."""

from collections.abc import Sequence

import numpy as np
import pytest

from knowledge.questions.question import understand
from knowledge.ranking.cross_scores import CrossScores, Reading
from knowledge.ranking.features import NAMES, features
from knowledge.ranking.linear import Linear, Weight
from knowledge.ranking.trained_ranker import (
    ALL_NAMES,
    CROSS_NAMES,
    FIRST_GO,
    TrainedRanker,
    all_features,
    likeliest,
    worth_reading,
)
from knowledge.search.candidates import Candidate
from tests.knowledge.candidates import candidate, document

ONE, OTHER = document(document_id=1), document(document_id=2)
CANDIDATES = [candidate("a", of=ONE), candidate("b", of=OTHER), candidate("c", of=ONE)]


def read(*scores: float) -> dict[str, list[float]]:
    """Return the cross-encoder's features of the candidates, by name."""
    question = understand("where?")
    simple = features(question, CANDIDATES)
    rows = all_features(question, simple, CANDIDATES, [Reading(score, None) for score in scores])
    assert rows.shape == (len(CANDIDATES), len(ALL_NAMES))
    kept = [NAMES.index(name) for name in ALL_NAMES if name in NAMES]
    assert (rows[:, : len(kept)] == simple[:, kept]).all()
    return {name: rows[:, ALL_NAMES.index(name)].tolist() for name in CROSS_NAMES}


def test_readings_stand_beside_each_other_and_beside_none() -> None:
    found = read(2.0, 1.0, -1.0)
    assert found["cross"] == [2.0, 1.0, -1.0]
    assert found["cross_below_best"] == [0.0, 1.0, 3.0]
    assert found["cross_best_of_document"] == [2.0, 1.0, 2.0]
    powers = np.exp([2.0, 1.0, -1.0, 0.0])
    assert found["cross_share"] == pytest.approx(powers[:3] / powers.sum())


@pytest.mark.parametrize("far", [1e4, -1e4])
def test_far_scores_stay_shares(far: float) -> None:
    assert all(0 <= share <= 1 for share in read(far, 0.0, -far)["cross_share"])


def test_the_likeliest_are_read_and_of_equals_the_first() -> None:
    first = Linear((Weight("meaning", 0.0, 1.0, 1.0),), none=0.0, slope=1.0, offset=0.0)
    simple = np.array([[0.1], [0.7], [0.7], [0.2]], dtype=np.float32)
    assert likeliest(first, simple, 3) == [1, 2, 3]


def test_what_has_no_chance_is_not_read() -> None:
    first = Linear((Weight("meaning", 0.0, 1.0, 1.0),), none=0.0, slope=1.0, offset=0.0)
    clear = np.array([[9.0], *[[0.0]] * 15], dtype=np.float32)
    assert len(worth_reading(first, clear, 16)) == FIRST_GO
    alike = np.zeros((40, 1), dtype=np.float32)
    assert len(worth_reading(first, alike, 16)) == 16
    assert worth_reading(first, alike[:2], 16) == [0, 1]


class Reader(CrossScores):
    """Reads a passage's text as its score, and remembers how many it read in each go."""

    def __init__(self) -> None:
        self.goes: list[int] = []

    def read(self, question: str, candidates: Sequence[Candidate]) -> list[Reading]:
        self.goes.append(len(candidates))
        return [Reading(float(one.passage.text), None) for one in candidates]


@pytest.mark.parametrize(
    ("scores", "goes"),
    [
        ([9, 0, 0, 0, 0, 0, 0, 0], [6]),
        ([9, 9, 0, 0, 0, 0, 0, 0], [6, 2]),
        ([0, 0, 0, 0, 0, 0, 0, 9], [6, 2]),
        ([0, 0, 0], [3]),
    ],
    ids=["one is certain", "two rival", "none is certain", "few"],
)
def test_the_rest_is_read_where_none_of_the_first_is_certain(
    scores: list[int], goes: list[int]
) -> None:
    cross, flat = Reader(), Linear((Weight("meaning", 0.0, 1.0, 0.0),) * 20, 0.0, 1.0, 0.0)
    by_score = tuple(Weight(name, 0.0, 1.0, float(name == "cross")) for name in ALL_NAMES)
    ranker = TrainedRanker(cross, flat, Linear(by_score, 0.0, 1.0, 0.0), depth=16)
    ranked = ranker.rank(understand("where?"), [candidate(str(score)) for score in scores])
    assert cross.goes == goes
    assert len(ranked) == sum(goes)
    assert ranked[0].candidate.passage.text == str(max(scores))

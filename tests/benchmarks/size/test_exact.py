"""What is truly nearest, and how much of it was found."""

import numpy as np

from benchmarks.size.exact import BEST, nearest, recall


def test_the_nearest_are_those_of_the_highest_cosine() -> None:
    chance = np.random.default_rng(1)
    vectors = chance.normal(size=(25_000, 4)).astype(np.float32)
    questions = chance.normal(size=(3, 4)).astype(np.float32)
    expected = np.argsort(-(questions @ vectors.T), axis=1)[:, :BEST]
    assert np.array_equal(np.sort(nearest(vectors, questions)), np.sort(expected))


def test_recall_is_the_share_found_among_the_first() -> None:
    wanted = np.arange(BEST)[None]
    assert recall([range(BEST)], wanted) == 1
    assert recall([range(BEST // 2)], wanted) == 0.5
    assert recall([[*range(100, 100 + BEST), *range(BEST)]], wanted) == 0

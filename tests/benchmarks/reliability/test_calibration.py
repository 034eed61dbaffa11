"""Bins of like probability, and how far they are from the truth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.reliability.calibration import bins, expected_calibration_error
from tests.benchmarks.reliability.answers import judged


def test_a_bin_says_what_was_promised_and_what_came() -> None:
    low, high = bins([judged(0.1), judged(0.3), judged(0.9, right=True), judged(1.0)], 2)
    assert (low.count, low.probability, low.right) == (2, pytest.approx(0.2), 0)
    assert (high.count, high.probability, high.right) == (2, pytest.approx(0.95), 0.5)


def test_the_error_is_the_distance_weighed_by_answers() -> None:
    binned = bins([judged(0.2)] * 3 + [judged(0.9, right=True)], 2)
    assert expected_calibration_error(binned) == pytest.approx((3 * 0.2 + 0.1) / 4)


@given(st.lists(st.floats(0, 1), min_size=1), st.integers(1, 20))
def test_every_answer_is_in_a_bin(probabilities: list[float], count: int) -> None:
    binned = bins([judged(one, right=True) for one in probabilities], count)
    assert sum(one.count for one in binned) == len(probabilities)
    assert all(one.right == 1 for one in binned)
    assert 0 <= expected_calibration_error(binned) <= 1

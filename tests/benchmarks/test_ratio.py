"""Ratios of what was timed in pairs."""

from benchmarks.ratio import ratio


def test_a_ratio_is_of_pairs_not_of_medians() -> None:
    found = ratio([8.0, 9.0, 30.0], [1.0, 1.5, 2.0])
    assert (found.least, found.median, found.most) == (6.0, 8.0, 15.0)
    assert str(found) == "8.0 (6.0 to 15.0)"

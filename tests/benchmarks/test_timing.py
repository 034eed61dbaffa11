"""Times in milliseconds: the usual one, and that of the slow."""

from benchmarks.timing import milliseconds


def test_one_slow_question_in_twenty_shows_in_the_percentile_and_not_in_the_median() -> None:
    times = milliseconds([0.010] * 19 + [0.500])
    assert times.median == 10
    assert times.p95 > 10
    assert str(milliseconds([0.2])) == "200 / 200"

"""What a threshold gains in silence where it is due, and loses where it is not."""

from benchmarks.reliability.trade_off import as_table, trade_off
from tests.benchmarks.reliability.answers import judged

ANSWERS = [
    judged(0.9, right=True),
    judged(0.2, right=True),
    judged(0.1),
    judged(0.3, answerable=False),
    judged(0.1, answerable=False),
]


def test_no_threshold_is_never_silent() -> None:
    found = trade_off(ANSWERS, 0)
    assert (found.silent, found.refused, found.trust) == (0, 0, 40)


def test_a_threshold_refuses_and_loses_the_hits_below_it() -> None:
    found = trade_off(ANSWERS, 0.15)
    assert (round(found.hit), round(found.silent), found.refused, found.trust) == (67, 33, 50, 60)
    assert trade_off(ANSWERS, 0.5).trust == 60


def test_an_answer_of_just_the_threshold_is_given() -> None:
    assert trade_off(ANSWERS, 0.3).refused == 50


def test_the_default_stands_in_the_table_and_is_marked() -> None:
    assert "0.22 (default)" in as_table(ANSWERS, 0.22)

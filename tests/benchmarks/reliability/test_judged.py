"""Predictions are judged by what the bench's script missed."""

import json

from benchmarks.reliability.judged import Judged, judge


def line(key: str, *scores: float) -> str:
    return json.dumps({"id": key, "quotes": [{"score": score} for score in scores]})


def test_a_first_quote_is_right_where_the_question_has_an_answer_and_was_not_missed() -> None:
    lines = [line("hit", 0.9), line("miss", 0.4), line("unanswerable", 0.3)]
    found = judge(lines, frozenset({"hit", "miss"}), frozenset({"miss", "unanswerable"}))
    assert [one.right for one in found] == [True, False, False]
    assert [one.answerable for one in found] == [True, True, False]


def test_the_likeliest_quote_is_held_against_the_threshold_though_an_edition_comes_first() -> None:
    (found,) = judge([line("editions", 0.2, 0.7)], frozenset(), frozenset())
    assert found == Judged(first=0.2, best=0.7, right=False, answerable=False)


def test_where_nothing_is_quoted_there_is_silence_at_every_threshold() -> None:
    (found,) = judge([line("nothing")], frozenset(), frozenset())
    assert found == Judged(first=None, best=None, right=False, answerable=False)
    assert found.is_silent(0.0)

"""Which passages state another date or count of the same edition."""

import pytest

from knowledge.editions.disagreement import disagreeing
from knowledge.questions.question import understand
from tests.knowledge.editions.rankings import ranking

WHEN = understand("when was CarpentryConnect Manchester?")
HOW_MANY = understand("how many people came to DevCon 2020?")


def test_two_texts_with_other_dates_are_both_shown() -> None:
    ranked = ranking(
        ("CarpentryConnect Manchester 2019", "It took place from 25th to 27th June 2019.", 0.9),
        ("Rust All Hands 2019", "The All Hands took place from 24 to 28 June 2019.", 0.8),
        ("Connecting at CarpentryConnect", "It took place from 24 to 27 June 2019.", 0.7),
        year=2019,
    )
    assert disagreeing(WHEN, ranked) is ranked[2]


@pytest.mark.parametrize(
    "other",
    [
        "It took place from June 25 to 27.",
        "The tour was on 26 June 2019.",
        "It took place from 24 to 27 May 2018.",
        "It took place in Manchester.",
    ],
    ids=["the same", "one day of it", "other dates", "no date"],
)
def test_these_do_not_disagree(other: str) -> None:
    ranked = ranking(
        ("CarpentryConnect Manchester 2019", "It took place from 25th to 27th June 2019.", 0.9),
        ("CarpentryConnect Manchester 2019 recap", other, 0.8),
        year=2019,
    )
    assert disagreeing(WHEN, ranked) is None


def test_exact_counts_of_the_same_thing_disagree() -> None:
    ranked = ranking(
        ("DevCon 2020", "In Lyon, 140 people came.", 0.9),
        ("DevCon 2020: a report", "On Monday 120 people came.", 0.8),
    )
    assert disagreeing(HOW_MANY, ranked) is ranked[1]


@pytest.mark.parametrize("other", ["About 120 people came.", "There were 12 talks."])
def test_other_counts_do_not(other: str) -> None:
    ranked = ranking(
        ("DevCon 2020", "In Lyon, 140 people came.", 0.9), ("DevCon 2020: a report", other, 0.8)
    )
    assert disagreeing(HOW_MANY, ranked) is None


def test_another_kind_of_question_has_no_values() -> None:
    assert disagreeing(understand("why did people come to DevCon?"), ranking()) is None

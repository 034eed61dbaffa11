"""When several editions of an event fit a question, and when one is meant."""

import pytest

from knowledge.answer import Edition
from knowledge.editions.choice import editions_of, newest_first
from knowledge.questions.question import understand
from tests.knowledge.editions.rankings import ranking

RANKED = ranking(
    ("GopherCon 2014 Wrap Up", "The venue of GopherCon was in Denver.", 0.8),
    ("GopherCon 2015 Roundup", "GopherCon had a new venue in Denver.", 0.7),
    ("RustConf 2016", "The venue of RustConf was in Portland.", 0.6),
    ("Inside the Playground", "The venue for programs.", 0.5),
)


def test_a_question_that_fits_two_editions_offers_both_newest_first() -> None:
    offered = editions_of(understand("what was the venue of gophercon?"), RANKED)
    assert offered == (Edition("GopherCon", 2015), Edition("GopherCon", 2014))


@pytest.mark.parametrize(
    "question",
    [
        "what was the venue of gophercon 2014?",
        "what was the venue of the first gophercon?",
        "what was the venue of gophercon in april?",
        "what was the venue in Denver?",
    ],
    ids=["names the year", "tells which", "names the month", "names no event"],
)
def test_one_is_meant(question: str) -> None:
    assert editions_of(understand(question), RANKED) == ()


def test_an_edition_that_fits_less_is_not_offered() -> None:
    unlikely = ranking(
        ("GopherCon 2014", "The venue of GopherCon was in Denver.", 0.8),
        ("GopherCon 2015", "GopherCon had a new venue.", 0.1),
    )
    assert editions_of(understand("venue of gophercon?"), unlikely) == ()


def test_words_that_only_one_edition_has_tell_which_is_meant() -> None:
    question = understand("who spoke about gophers in space at gophercon?")
    ranked = ranking(
        ("GopherCon 2014", "Ada Example spoke about gophers in space.", 0.8),
        ("GopherCon 2015", "Ben Example spoke about compilers.", 0.7),
    )
    assert editions_of(question, ranked) == ()


def test_the_newest_edition_answers_first() -> None:
    offered = (Edition("GopherCon", 2015), Edition("GopherCon", 2014))
    assert newest_first(RANKED, offered) == [RANKED[1], RANKED[0], *RANKED[2:]]


def test_nothing_found_offers_nothing() -> None:
    assert editions_of(understand("when was gophercon?"), []) == ()

"""recapbot knowledge expect and expectations: golden questions."""

from collections.abc import Callable

from tests.bot.conftest import Ended

Knowledge = Callable[..., Ended]


def test_they_are_added_listed_and_removed(knowledge: Knowledge) -> None:
    first = knowledge("expect", "where was Harbor Camp 2024?", "Lisbon")
    assert first.out.splitlines() == [
        "Golden question 1: where was Harbor Camp 2024? -> Lisbon",
        "Now it is not; the first quote is: Harbor Camp 2024 took place in Porto on 7 June 2024.",
    ]
    second = knowledge("expect", "how do I boil an egg?", "five minutes")
    assert second.out.endswith("Now no passage answers this.\n")
    assert "  1  where was Harbor Camp 2024? -> Lisbon  (by " in knowledge("expectations").out
    assert knowledge("expectations", "--remove", 1).out == "Removed golden question 1.\n"
    assert len(knowledge("expectations").out.splitlines()) == 1
    assert knowledge("expectations", "--remove", 2).out == "Removed golden question 2.\n"
    none = "No golden question yet: recapbot knowledge expect adds one.\n"
    assert knowledge("expectations").out == none


def test_an_expectation_needs_words(knowledge: Knowledge) -> None:
    ended = knowledge("expect", "where?", "?")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "the answer must hold a letter or a digit, received '?'\n"

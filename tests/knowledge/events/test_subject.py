"""Whether it is the event that takes place, or something beside it."""

import pytest

from knowledge.events.subject import is_beside, is_visited, may_go_on, takes_place_itself


def itself(sentence: str, verb: str) -> bool:
    start = sentence.index("AlpineConf")
    mention = (start, start + len("AlpineConf"))
    return takes_place_itself(sentence, mention, sentence.index(verb))


@pytest.mark.parametrize(
    "sentence",
    [
        "AlpineConf 2025 was held on 3 May.",
        "The second edition of AlpineConf was held on 3 May.",
        "AlpineConf (AC25), the meeting of mountaineers, was held on 3 May.",
        "Lyon held AlpineConf on 3 May.",
    ],
)
def test_the_event_takes_place(sentence: str) -> None:
    assert itself(sentence, "held")


@pytest.mark.parametrize(
    "sentence",
    [
        "The training before AlpineConf 2025 was held on 3 May.",
        "A week after AlpineConf a sprint was held on 3 May.",
        "The exhibition at AlpineConf was held on 3 May.",
        "The dinner of AlpineConf was held on 3 May.",
        "AlpineConf's training was held on 3 May.",
        "The AlpineConf training was held on 3 May.",
        "AlpineConf held a dinner on 3 May.",
    ],
)
def test_something_beside_the_event_takes_place(sentence: str) -> None:
    assert not itself(sentence, "held")


def test_who_is_at_an_event_visits_it() -> None:
    assert is_visited("We are thrilled to be at ")
    assert not is_beside("We are thrilled to be at ")


def test_what_is_a_part_of_an_event_is_beside_it() -> None:
    assert is_beside("Join the sprint at ")


def test_it_is_the_event_where_nothing_else_is_spoken_of() -> None:
    assert may_go_on("I went to AlpineConf.", (10, 20))
    assert not may_go_on("AlpineConf closed with a hackathon.", (0, 10))
    assert not may_go_on("I gave a talk at AlpineConf.", (17, 27))

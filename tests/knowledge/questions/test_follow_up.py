import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.questions.follow_up import about_only, in_context

FIRST = "When was RustConf 2020?"


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("and where was it?", "where was RustConf 2020"),
        ("how many people attended?", "how many people attended RustConf 2020"),
        ("and the venue?", "the venue RustConf 2020"),
        ("what was its venue?", "what was RustConf 2020's venue"),
        ("why", "why RustConf 2020"),
        ("who spoke there in 2021?", "who spoke at RustConf in 2021"),
        ("what about 2024?", "When was RustConf 2024"),
        ("and in 2021?", "When was RustConf 2021"),
        ("What about KubeCon EU?", "When was KubeCon EU"),
        ("same for GopherCon 2015", "When was GopherCon 2015"),
    ],
)
def test_a_follow_up_takes_over_the_topic(question: str, searched: str) -> None:
    assert in_context(question, (FIRST,)) == searched


def test_a_topic_is_handed_on_through_follow_ups() -> None:
    asked = ("when was kubecon eu 2024", "and where was it?")
    assert in_context("who came?", asked) == "who came kubecon eu 2024"


@pytest.mark.parametrize(
    "question",
    ["what is ORC?", "how many attended gophercon 2015", "how do i install rust on windows", ""],
)
def test_a_question_of_its_own_topic_stays_as_it_is(question: str) -> None:
    assert in_context(question, (FIRST,)) == question


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("Where was it held?", "Where was Hill Fair 2019 held?"),
        ("who spoke there", "who spoke at Hill Fair 2019"),
        ("what is ORC?", "what is ORC?"),
    ],
)
def test_where_one_event_is_known_it_is_meant(question: str, searched: str) -> None:
    assert about_only(question, "Hill Fair 2019") == searched


def test_a_first_question_stays_as_it_is() -> None:
    assert in_context("and where was it?", ()) == "and where was it?"


@given(st.text(max_size=300), st.lists(st.text(max_size=300), max_size=3))
def test_any_conversation_gives_a_question(question: str, previous: list[str]) -> None:
    assert isinstance(in_context(question, tuple(previous)), str)

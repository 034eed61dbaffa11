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
        ("and GopherCon 2015?", "When was GopherCon 2015"),
        ("what about the 2024 one?", "When was RustConf 2024"),
        ("what about tickets?", "what about tickets RustConf 2020"),
        ("was there parking?", "was there parking at RustConf 2020"),
        ("how many teams were there?", "how many teams were at RustConf 2020"),
        ("how do I get there?", "how do I get to RustConf 2020"),
        ("and who gave the keynote?", "who gave the keynote RustConf 2020"),
        ("who opened it?", "who opened RustConf 2020"),
        ("so why was the party cancelled?", "why was the party cancelled RustConf 2020"),
        ("who spoke on Friday?", "who spoke on Friday RustConf 2020"),
        ("who else?", "who else RustConf 2020"),
    ],
)
def test_a_follow_up_takes_over_the_topic(question: str, searched: str) -> None:
    assert in_context(question, (FIRST,)) == searched


def test_a_topic_is_handed_on_through_follow_ups() -> None:
    asked = ("when was kubecon eu 2024", "and where was it?")
    assert in_context("who came?", asked) == "who came kubecon eu 2024"


def test_the_words_of_a_follow_up_are_no_topic() -> None:
    asked = (FIRST, "and who was second?")
    assert in_context("who opened it?", asked) == "who opened RustConf 2020"
    assert in_context("and in 2021?", asked) == "who was second RustConf 2021"


def test_a_part_of_an_event_is_pointed_back_to_with_the_event() -> None:
    asked = (FIRST, "who won the game jam?")
    assert in_context("what did they win?", asked) == "what did game jam RustConf 2020 win"
    assert in_context("and how many people came?", asked) == "how many people came RustConf 2020"
    assert in_context("and RustConf 2021?", asked) == "who won the game jam RustConf 2021"


def test_who_writes_names_without_capitals_is_understood() -> None:
    assert in_context("what about gophercon?", ("when was rustconf",)) == "when was gophercon"
    assert in_context("what about parking?", (FIRST,)) == "what about parking RustConf 2020"


@pytest.mark.parametrize(
    "question",
    [
        "what is ORC?",
        "and what is ORC?",
        "how many attended gophercon 2015",
        "is there a prayer room at the cchd24 venue",
        "how do i install rust on windows",
        "how much does it cost to print one survey keyring for carpentries",
        "which shell made rustup crash before 1.27 fixed that",
        "",
    ],
)
def test_a_question_of_its_own_topic_stays_as_it_is(question: str) -> None:
    assert in_context(question, (FIRST,)) == question


@pytest.mark.parametrize(
    ("question", "searched"),
    [
        ("Where was it held?", "Where was Hill Fair 2019 held?"),
        ("who spoke there", "who spoke at Hill Fair 2019"),
        ("Was there parking?", "Was there parking at Hill Fair 2019"),
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

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.questions.kind import Kind, kind_of


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When did the OpenInfra Summit Europe 2025 run?", Kind.WHEN),
        ("dates of the Brisbane workshop", Kind.WHEN),
        ("what day and time is the keynote", Kind.WHEN),
        ("and where was it?", Kind.WHERE),
        ("kubecon eu 2024 venue", Kind.WHERE),
        ("which city hosted RustFest", Kind.WHERE),
        ("who wrote the recap", Kind.WHO),
        ("number of attendees", Kind.HOW_MANY),
        ("ticket price for RustConf 2020?", Kind.HOW_MANY),
        ("how long is the training", Kind.HOW_MANY),
        ("whats ORC", Kind.WHAT_IS),
        ("what does ORC stand for", Kind.WHAT_IS),
        ("why did they move the date", Kind.WHY),
        ("how do I register", Kind.HOW),
        ("which birthday was celebrated", Kind.WHICH),
        ("what three things were announced", Kind.LIST),
        ("who all spoke", Kind.LIST),
        ("which new packages were shown", Kind.LIST),
        ("which tool makes the plots", Kind.WHICH),
        ("is there a fee when I come late", Kind.YES_NO),
        ("can you tell me when it starts", Kind.WHEN),
        ("kubernetes", Kind.OTHER),
        ("", Kind.OTHER),
    ],
)
def test_a_cue_word_tells_what_is_asked_for(question: str, kind: Kind) -> None:
    assert kind_of(question) is kind


def test_the_first_question_word_decides() -> None:
    assert kind_of("what did they do when it rained") is Kind.WHAT_IS


@given(st.text(max_size=4_000))
def test_any_text_has_a_kind(question: str) -> None:
    assert kind_of(question) in Kind

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.questions.clean import LONGEST, cleaned


@pytest.mark.parametrize(
    ("message", "question"),
    [
        ("<@123456> **when** is `KubeCon`? 🎉", "when is KubeCon?"),
        ("> earlier\n# and __where__ <#99> <t:16000:R>", "earlier and where"),
        ("[RustConf](https://rustconf.com) dates ||please||", "RustConf dates please"),
        ("```py\nprint(snake_case)\n```", "print(snake_case)"),
        ("👩‍💻 who wrote a_b_c in C++?", "who wrote a_b_c in C++?"),
        ("¿cuándo fue?", "¿cuándo fue?"),
    ],
)
def test_only_the_question_stays(message: str, question: str) -> None:
    assert cleaned(message) == question


@pytest.mark.parametrize("message", ["", "  \n", "🎉🎉", "<:party:123> <@5>", "?!", "** **"])
def test_a_message_without_words_is_no_question(message: str) -> None:
    assert cleaned(message) is None


def test_a_long_message_is_cut_after_a_word() -> None:
    question = cleaned("where " * 700)
    assert question is not None
    assert len(question) <= LONGEST
    assert question.endswith("where")


@given(st.text(max_size=4_000))
def test_any_message_is_safe(message: str) -> None:
    question = cleaned(message)
    assert question is None or 0 < len(question) <= LONGEST

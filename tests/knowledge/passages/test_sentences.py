import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.passages.sentences import sentences


def parts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


def test_sentences_end_at_their_marks_and_at_line_breaks():
    assert parts("We met. Was it good? Yes!\nSee you (soon.) Bye") == [
        "We met.", "Was it good?", "Yes!", "See you (soon.)", "Bye",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Many tools, e.g. Nova, were shown by Dr. A. Smith of the U.S. Army.",
        "Version v1.2 came on Jan. 5, see https://foo.example/a.b for No. 7.",
        "We asked 'why?' and got an answer.",
        "1. Thanks to all.",
        "Es lief vom 30. Januar bis 2. Februar 2025, zum 2. Mal.",
        "Der 2. Vorsitzende kam am 3. Okt. an.",
        "useR!2024 and .NET went on... and on.",
    ],
)
def test_abbreviations_numbers_and_what_goes_on_in_lower_case_end_none(sentence: str):
    assert parts(sentence) == [sentence]


def test_a_number_can_end_a_sentence():
    assert parts("I am 18. The room held 25. May we come again?") == [
        "I am 18.", "The room held 25.", "May we come again?",
    ]  # fmt: skip


def test_chinese_sentences_have_no_space_between_them():
    assert parts("我们见面了。很好！") == ["我们见面了。", "很好！"]  # noqa: RUF001


@given(st.text(alphabet="aB1 .!?\n\"'()。é", max_size=60))
def test_no_letter_is_lost_or_stands_twice(text: str):
    assert "".join("".join(parts(text)).split()) == "".join(text.split())

import pytest

from knowledge.quoting.clause import clauses_around, shortened, tidied, words_around

TEXT = "The hall, which we had not paid for, was flooded in the night, so nobody came"
ALL = (0, len(TEXT))


def grown(words: str, limit: int) -> str:
    start = TEXT.index(words)
    left, right = clauses_around(TEXT, ALL, (start, start + len(words)), limit)
    return TEXT[left:right]


def test_a_span_grows_to_the_clauses_that_fit() -> None:
    assert grown("flooded", 30) == "was flooded in the night"
    assert grown("flooded", 45) == "was flooded in the night, so nobody came"
    assert grown("flooded", 200) == TEXT


def test_a_span_whose_clause_is_too_long_stays() -> None:
    assert grown("flooded", 10) == "flooded"


def test_a_span_grows_by_whole_words() -> None:
    place = TEXT.index("flooded")
    start, end = words_around(TEXT, ALL, (place, place + 7), 20)
    assert TEXT[start:end] == "was flooded in"


def test_loose_marks_are_left_out() -> None:
    assert tidied("• one, two - ", (0, 13)) == (2, 10)


@pytest.mark.parametrize(
    ("text", "words", "kept"),
    [
        ("It ran from 14 to 17 May 2023 in Brno", "Brno", "in Brno"),
        ("We met on 8 March, 2025 in Utrecht", "Utrecht", "in Utrecht"),
        ("Utrecht was cold on March 8th, 2025", "on March 8th", "on March 8th, 2025"),
    ],
)
def test_a_clause_does_not_end_inside_a_date(text: str, words: str, kept: str) -> None:
    span = text.index(words), text.index(words) + len(words)
    start, end = clauses_around(text, (0, len(text)), span, 22)
    assert text[start:end] == kept


def test_a_long_span_is_cut_after_a_clause_or_else_after_a_word() -> None:
    for limit, kept in [
        (45, "The hall, which we had not paid for"),
        (25, "The hall, which we had"),
    ]:
        start, end = shortened(TEXT, ALL, limit)
        assert TEXT[start:end] == kept

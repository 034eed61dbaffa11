"""The same figures as the event bench's own script."""

from datetime import UTC, datetime

import pytest

from knowledge.answer import Answer, Quote
from knowledge.evaluation import ExpectedAnswer, figures, missing_documents, outcome

LYON = ExpectedAnswer("1", "where was it?", ("Lyon",), ("a.md",))
NOBODY = ExpectedAnswer("2", "who won?")


def answer(*quotes: tuple[str, str, tuple[int, int]]) -> Answer:
    return Answer("?", tuple(_quote(*quote) for quote in quotes))


def _quote(document: str, text: str, highlight: tuple[int, int]) -> Quote:
    read_at = datetime(2026, 3, 10, tzinfo=UTC)
    return Quote(
        document, "T", None, None, None, text, 0, len(text), highlight, 0.9, read_at
    )  # fmt: skip


RIGHT = ("a.md", "It was in L-yon.", (10, 15))


@pytest.mark.parametrize(
    ("quotes", "place", "bold"),
    [
        ([RIGHT], 1, True),
        ([("a.md", "It was in Lyon.", (0, 2))], 1, False),
        ([("b.md", "It was in Lyon.", (10, 14)), RIGHT], 2, False),
        ([("a.md", "It was in Paris.", (10, 15))], None, False),
        ([("a.md", " " * 500 + "Lyon", (500, 504))], None, False),
        ([], None, False),
    ],
    ids=["right", "not bold", "other document", "other words", "too late", "silent"],
)
def test_where_the_right_quote_stands(
    quotes: list[tuple[str, str, tuple[int, int]]], place: int | None, *, bold: bool
) -> None:
    found = outcome(LYON, answer(*quotes))
    assert (found.place, found.bold) == (place, bold)


def test_all_answers_or_one_must_be_quoted() -> None:
    said = answer(("a.md", "On 11-12 July.", (3, 13)))
    both = ("11-12 July", "18-19 July")
    assert outcome(ExpectedAnswer("1", "when?", both), said).place == 1
    assert outcome(ExpectedAnswer("1", "when?", both, all_needed=True), said).place is None


def test_the_figures_of_a_list_of_questions() -> None:
    outcomes = [
        outcome(LYON, answer(RIGHT)),
        outcome(LYON, Answer("?", reason="No passage answers this.")),
        outcome(NOBODY, answer(RIGHT)),
        outcome(NOBODY, Answer("?", reason="No passage answers this.")),
    ]
    assert {figure.name: figure.share for figure in figures(outcomes)} == {
        "hit@1": 0.5,
        "hit@3": 0.5,
        "bold@1": 0.5,
        "silent": 0.5,
        "refused": 0.5,
        "trust": 0.5,
    }


def test_a_document_of_a_source_goes_by_the_name_that_is_shown():
    of_source = ".sources/3/a.md"
    found = outcome(LYON, answer((of_source, "It was in Lyon.", (10, 14))))
    assert found.place == 1
    assert missing_documents([LYON], [of_source]) == ()


def test_expected_documents_that_are_not_there_are_each_named_once():
    expected = [LYON, ExpectedAnswer("3", "when?", ("May",), ("c.md", "a.md", "b.md"))]
    assert missing_documents(expected, ["b.md"]) == ("a.md", "c.md")

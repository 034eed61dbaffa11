import pytest

from knowledge.spans.numbers import numbers
from knowledge.spans.span import SpanKind


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("with more than 1,200 attendees, we", "more than 1,200 attendees"),
        ("the 15th anniversary of it", "15th anniversary"),
        ("about 5 to 10 minutes.", "about 5 to 10 minutes"),
        ("almost a hundred enhancements", "almost a hundred enhancements"),
        ("run every two weeks.", "every two weeks"),
        ("grew by 50%", "50%"),
        ("talks: 61\ncountries", "61"),
        ("İzmir saw OVER 300 SAILORS.", "OVER 300 SAILORS"),
    ],
)
def test_an_amount_keeps_its_bound_and_what_it_counts(text: str, found: str) -> None:
    assert [text[span.start : span.end] for span in numbers(text)] == [found]


def test_money_is_told_from_other_amounts() -> None:
    assert [span.kind for span in numbers("It costs €20. We sold 12 seats.")] == [
        SpanKind.MONEY,
        SpanKind.NUMBER,
    ]


def test_versions_and_issue_numbers_are_no_amounts() -> None:
    assert numbers("v1 of #12 in rev.3") == ()

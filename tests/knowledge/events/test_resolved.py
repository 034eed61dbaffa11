from datetime import date

import pytest

from knowledge.events.resolved import resolved_dates
from knowledge.spans.resolve import DateRange

PUBLISHED = date(2025, 11, 3)


def test_the_year_comes_from_the_document() -> None:
    found = resolved_dates("It was held from October 17–19 in Paris.", (17, 30), PUBLISHED)
    assert found == DateRange(date(2025, 10, 17), date(2025, 10, 19))


def test_what_was_is_not_in_the_future() -> None:
    found = resolved_dates("It was held on 11-13 December.", (15, 29), PUBLISHED)
    assert found == DateRange(date(2024, 12, 11), date(2024, 12, 13))


@pytest.mark.parametrize(
    ("text", "highlight"),
    [
        ("It ran on 17 October 2025.", (10, 25)),
        ("About 140 people came.", (6, 9)),
        ("It ran in October.", (10, 17)),
        ("It ran on October 17.", None),
    ],
    ids=["says its year", "no date", "no day", "no highlight"],
)
def test_nothing_is_added_where_nothing_is_open(
    text: str, highlight: tuple[int, int] | None
) -> None:
    assert resolved_dates(text, highlight, PUBLISHED) is None

from datetime import date

import pytest

from knowledge.spans.resolve import DateRange, resolve

PUBLISHED = date(2025, 11, 3)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("October 17–19", "2025-10-17", "2025-10-19"),
        ("24–27 June 2025", "2025-06-24", "2025-06-27"),
        ("2025-06-24", "2025-06-24", "2025-06-24"),
        ("1st and 2nd of May", "2025-05-01", "2025-05-02"),
        ("June 29 - July 1", "2025-06-29", "2025-07-01"),
        ("30 May to 1 June 2018", "2018-05-30", "2018-06-01"),
        ("28 December - 3 January 2020", "2019-12-28", "2020-01-03"),
        ("December 30, 2024 to January 2", "2024-12-30", "2025-01-02"),
        ("30 December 2023 to 29 February", "2023-12-30", "2024-02-29"),
        ("December 30, 2024 to January 2, 2025", "2024-12-30", "2025-01-02"),
        ("December 2024 to January", "2024-12-01", "2025-01-31"),
        ("December to January 2025", "2024-12-01", "2025-01-31"),
        ("30 May to June 2, 2024", "2024-05-30", "2024-06-02"),
        ("May 30 – 2 June 2024", "2024-05-30", "2024-06-02"),
        ("May 3 and 4 and June 5, 2024", "2024-05-03", "2024-06-05"),
        ("October 17–19 and November 2024", "2024-10-17", "2024-10-19"),
        ("3–5 May 2024 from 9 to 17", "2024-05-03", "2024-05-05"),
        ("2014 to June 2024", "2014-06-01", "2024-06-30"),
        ("17, 18 and 19 July", "2025-07-17", "2025-07-19"),
        ("Thursday 24 June 2021 at 2:00 AM UTC", "2021-06-24", "2021-06-24"),
        ("February 2024", "2024-02-01", "2024-02-29"),
        ("2019", "2019-01-01", "2019-12-31"),
    ],
)
def test_a_date_span_means_days(text: str, start: str, end: str) -> None:
    expected = DateRange(date.fromisoformat(start), date.fromisoformat(end))
    assert resolve(text, PUBLISHED) == expected


def test_a_weekday_picks_the_year_in_which_it_fits() -> None:
    found = resolve("Monday, January 5", PUBLISHED)
    assert found is not None
    assert found.start == date(2026, 1, 5)


@pytest.mark.parametrize("text", ["31 February 2020", "10:00 UTC", "soon"])
def test_what_is_no_day_is_none(text: str) -> None:
    assert resolve(text, PUBLISHED) is None


def test_without_any_year_a_date_is_none() -> None:
    assert resolve("October 17–19") is None

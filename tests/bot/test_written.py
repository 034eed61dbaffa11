from datetime import date

import pytest

from bot.written import written_days
from knowledge.spans.resolve import DateRange


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2025-10-17", "2025-10-17", "17 October 2025"),
        ("2025-10-17", "2025-10-19", "17–19 October 2025"),
        ("2018-05-30", "2018-06-01", "30 May – 1 June 2018"),
        ("2019-12-30", "2020-01-02", "30 December 2019 – 2 January 2020"),
    ],
)
def test_a_range_is_written_once(start: str, end: str, written: str) -> None:
    days = DateRange(date.fromisoformat(start), date.fromisoformat(end))
    assert written_days(days) == written

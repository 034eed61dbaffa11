"""How often a source is read, as people write it."""

from datetime import timedelta

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st

from bot.every import every_in_words, every_of


@pytest.mark.parametrize(
    ("written", "every"),
    [
        ("day", timedelta(days=1)),
        ("every 6 hours", timedelta(hours=6)),
        (" 30  Minutes ", timedelta(minutes=30)),
        ("1 week", timedelta(weeks=1)),
        ("never", None),
    ],
)
def test_it_is_written_in_words(written: str, every: timedelta | None) -> None:
    assert every_of(written) == every


@given(st.integers(1, 9_999), st.sampled_from(["minute", "hour", "day", "week"]))
def test_what_is_told_can_be_written(count: int, unit: str) -> None:
    every = every_of(f"{count} {unit}s")
    assert every is not None
    assert every_of(every_in_words(every)) == every


@pytest.mark.parametrize(
    "written", ["", "0 days", "-1 day", "fortnight", "99999 weeks", "1.5 days"]
)
def test_what_says_no_time_is_wrong_use(written: str) -> None:
    with pytest.raises(typer.BadParameter, match="how often must be as"):
        every_of(written)

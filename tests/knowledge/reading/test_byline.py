"""Bylines, as people write them at the top of their texts."""

import datetime

import pytest

from knowledge.reading.byline import Byline, byline_length, byline_of, first_byline

DAY = datetime.date(2023, 10, 2)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Lajos Katona", "Lajos Katona"),
        ("by Anelda van der Walt", "Anelda van der Walt"),
        ("Author: ada@example.org", "ada@example.org"),
        ("Author: Al", "Al"),
        ("Written by Kivutar", "Kivutar"),
        ("Ada Byron writes:", "Ada Byron"),
    ],
)
def test_a_line_of_its_own_names_the_author(line: str, author: str):
    assert byline_of(line) == Byline(author)


@pytest.mark.parametrize(
    "line",
    [
        "By Train",
        "By Night",
        "By the way, we met.",
        "By Friday all had left Berlin.",
        "By",
        "By: -----",
    ],
)
def test_other_lines_that_begin_so_are_no_bylines(line: str):
    assert byline_of(line) is None


@pytest.mark.parametrize(
    "day",
    [
        " 2 October 2023",
        ", October 2nd, 2023",
        " on Monday, 2 Oct 2023",
        " - Oct. 2, 2023",
        " (2023-10-02)",
    ],
)
def test_a_day_at_its_end_is_the_text_s_and_not_the_author_s(day: str):
    assert byline_of(f"By Peter Maddox{day}") == Byline("Peter Maddox", DAY)


def test_a_day_may_stand_on_the_line_below():
    lines = ["My trip", "By Peter Maddox,", "2 October 2023", "FOSSCamp was held in Brno."]
    assert first_byline(lines) == Byline("Peter Maddox", DAY)
    assert byline_length(lines[1:]) == 2
    assert first_byline(["By Peter Maddox", "Held 2 October 2023"]) == Byline("Peter Maddox")
    assert byline_length(["By Peter Maddox", "Held 2 October 2023"]) == 1
    assert byline_length(lines) == 0


def test_no_day_of_the_calendar_is_no_day():
    assert byline_of("By Peter Maddox 31 June 2023") == Byline("Peter Maddox 31 June 2023")

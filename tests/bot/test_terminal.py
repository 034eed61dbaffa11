"""What a person sees of an answer in the terminal, and what a pipe gets."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from bot.terminal import show_answer
from knowledge.answer import Answer, Edition, Quote

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
QUOTE = Quote(
    document="events/meeting.md",
    title="Meeting 2026",
    author="Ada Example",
    date=date(2026, 3, 1),
    url=None,
    text="The meeting ran March 3–5 in Lyon.",
    start=10,
    end=44,
    highlight=(16, 25),
    score=0.9,
    read_at=NOW,
)


def shown(answer: Answer, *, terminal: bool = False) -> str:
    console = Console(
        file=io.StringIO(), force_terminal=terminal, color_system="standard" if terminal else None
    )
    show_answer(answer, console, NOW)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def test_a_pipe_gets_the_quote_with_stars_and_its_source() -> None:
    assert shown(Answer("when?", (QUOTE,))) == (
        "The meeting ran **March 3–5** in Lyon.\n"
        "  that is 3–5 March 2026\n"
        "  — Meeting 2026 · Ada Example · 1 March 2026 · events/meeting.md · read today\n"
    )


def test_a_terminal_gets_it_bold_and_underlined() -> None:
    assert "\x1b[1;4mMarch 3–5\x1b[0m" in shown(Answer("when?", (QUOTE,)), terminal=True)


def test_the_link_stands_in_place_of_the_file() -> None:
    text = shown(Answer("when?", (replace(QUOTE, url="https://example.org/meeting"),)))
    assert "https://example.org/meeting" in text
    assert "events/meeting.md" not in text


@pytest.mark.parametrize(
    ("days", "words"), [(0, "read today"), (1, "read yesterday"), (9, "read 9 days ago")]
)
def test_it_tells_how_fresh_the_text_is(days: int, words: str) -> None:
    old = replace(QUOTE, read_at=NOW - timedelta(days=days))
    assert words in shown(Answer("when?", (old,)))


def test_further_quotes_are_shorter_and_keep_their_emphasis() -> None:
    text = "so many words " * 20 + "in Lyon" + " and many more" * 20
    long = replace(QUOTE, text=text, highlight=(280, 287))
    further = shown(Answer("where?", (QUOTE, long))).split("Also:\n")[1].splitlines()[0]
    assert len(further) < 220
    assert further.startswith("… ")
    assert "**in Lyon**" in further
    assert further.endswith(" …")


def test_no_answer_tells_why_and_shows_the_closest_passage_as_such() -> None:
    text = shown(Answer("price?", reason="No passage answers this.", closest=QUOTE))
    assert text.startswith(
        "No passage answers this.\n\nThe closest passage, which does not answer:"
    )


def test_editions_are_offered() -> None:
    answer = Answer(
        "when?", reason="Which one?", editions=(Edition("Meeting", 2026), Edition("Meeting", 2025))
    )
    assert shown(answer) == (
        "Which one?\n\nSeveral editions fit; ask again with the year of one:\n"
        "  Meeting 2026\n  Meeting 2025\n"
    )


def test_an_answer_about_dates_shows_the_year_that_the_words_leave_open() -> None:
    assert "\n  that is 3–5 March 2026\n" in shown(Answer("when did the meeting run?", (QUOTE,)))
    assert "that is" not in shown(Answer("where was the meeting?", (QUOTE,)))


def test_a_text_can_neither_steer_the_terminal_nor_use_its_markup() -> None:
    hostile = replace(QUOTE, text="\x1b[2J[bold]\u202eevil[/bold]", highlight=None, title="\x07T")
    text = shown(Answer("when?", (hostile,)))
    assert text.startswith("[2J[bold]evil[/bold]\n")
    assert "\x07" not in text


@given(st.text(max_size=400), st.integers(0, 400), st.integers(0, 400))
def test_any_text_is_shown(text: str, one: int, other: int) -> None:
    highlight = (min(one, other), max(one, other))
    quote = replace(QUOTE, text=text, highlight=highlight)
    assert "\x1b" not in shown(Answer("what?", (quote, quote)))

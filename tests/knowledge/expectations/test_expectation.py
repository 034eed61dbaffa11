"""Golden questions: when a quote keeps one."""

from datetime import UTC, datetime

import pytest

from knowledge.expectations.expectation import Expectation


def is_met(answer: str, quote: str) -> bool:
    return Expectation(1, "when?", answer, "ada", datetime(2026, 3, 1, tzinfo=UTC)).is_met(quote)


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("7 June 2024", "It was held on 7 June, 2024."),
        ("7 june", "On 17 June or 7 June?"),
        ("1250", "1,250 people came"),
        ("9", "Doors open at 9am."),
        ("11", "1 11"),
        ("tidewater meeting", "the Tidewater-Meeting's third day"),
        ("釜山", "第一届峰会在釜山举行"),
        ("서울", "서울에서 열렸다"),
    ],
)
def test_letters_and_digits_count_in_any_case(answer: str, quote: str) -> None:
    assert is_met(answer, quote)


@pytest.mark.parametrize(
    ("answer", "quote"),
    [
        ("7 June 2024", "It was held on 17 June 2024."),
        ("17 June 202", "It was held on 17 June 2024."),
        ("1.5", "in 2015"),
        ("art", "the party"),
        ("Porto", "the portraits of Oporto"),
        ("7 June 2024", "7 July 2024"),
        ("7 June", ""),
    ],
)
def test_a_part_of_a_number_or_word_is_no_answer(answer: str, quote: str) -> None:
    assert not is_met(answer, quote)

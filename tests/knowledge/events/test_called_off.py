"""What is called off, and what was only meant to be."""

import pytest

from knowledge.events.called_off import is_called_off, is_off, is_off_in_title, was_only_meant


@pytest.mark.parametrize(
    "sentence",
    [
        "LakeCon 2025, planned for 4-6 July 2025, was cancelled because of the flood.",
        "LakeCon has been postponed to 4 July.",
        "LakeCon did not take place on 4 July.",
        "LakeCon won't be held on 4 July.",
    ],
)
def test_a_sentence_that_takes_something_back_is_off(sentence: str) -> None:
    assert is_off(sentence)


def test_not_only_takes_nothing_back() -> None:
    assert not is_off("LakeCon took place not only in Zurich on 4 July.")


def test_what_was_planned_may_have_come_otherwise() -> None:
    planned = "CloudFest was planned for 3-5 March"
    assert was_only_meant("CloudFest was planned for ")
    assert not was_only_meant("CloudFest is planned for ")
    assert not was_only_meant(f"{planned}, but will now take place from ")


def test_a_title_says_that_it_is_off() -> None:
    assert is_off_in_title("Postponing LakeCon 2025")
    assert not is_off_in_title("LakeCon 2025")


def test_a_text_may_call_off_what_it_announced() -> None:
    assert is_called_off(
        "See you in Zurich.\n\nUpdate: LakeCon has been cancelled.", "LakeCon", 2025
    )


def test_another_edition_that_was_called_off_is_another_event() -> None:
    assert not is_called_off("LakeCon 2024 was cancelled.", "LakeCon", 2025)

"""Cold starts are clocked from the beginning of a process to its end."""

import sys

import pytest

from benchmarks.latency.cold import in_turn, recapbot_help, seconds_of


def test_a_process_takes_at_least_what_it_sleeps() -> None:
    assert seconds_of([sys.executable, "-c", "import time; time.sleep(0.05)"]) > 0.05


def test_a_first_round_warms_up_and_is_not_counted() -> None:
    nothing = [sys.executable, "-c", ""]
    taken = in_turn([{"one": nothing, "other": nothing}] * 2)
    assert {name: len(seconds) for name, seconds in taken.items()} == {"one": 2, "other": 2}


def test_a_command_that_fails_says_why() -> None:
    with pytest.raises(RuntimeError, match="no such store"):
        seconds_of(
            [
                sys.executable,
                "-c",
                "import sys; print('no such store', file=sys.stderr); sys.exit(3)",
            ]
        )


def test_the_command_line_starts() -> None:
    assert seconds_of(recapbot_help()) > 0

"""Golden questions in the database of a space."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from knowledge.expectations.expectation import MOST, Expectation, ExpectationError
from knowledge.expectations.stored import add_expectation, expectations, remove_expectation
from knowledge.store.database import open_to_write

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with open_to_write(tmp_path) as connection:
        yield connection


def test_what_is_added_is_listed_until_it_is_removed(connection: sqlite3.Connection) -> None:
    doors = add_expectation(connection, "when do  doors open?", " at 9 ", "ada", NOW)
    tea = add_expectation(connection, "is there tea?", "tea at 10", "ben", NOW)
    assert doors == Expectation(1, "when do doors open?", "at 9", "ada", NOW)
    assert expectations(connection) == (doors, tea)
    remove_expectation(connection, doors.number)
    assert expectations(connection) == (tea,)


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("?", "9", "the question must hold a letter or a digit, received '?'"),
        ("when?", " ", "the answer must hold a letter or a digit, received ''"),
        ("w" * 501, "9", "the question must have at most 500 characters, received 501"),
        ("when?", "9" * 201, "the answer must have at most 200 characters, received 201"),
    ],
)
def test_what_cannot_be_checked_is_not_added(
    connection: sqlite3.Connection, question: str, answer: str, said: str
) -> None:
    with pytest.raises(ExpectationError) as error:
        add_expectation(connection, question, answer, "ada", NOW)
    assert str(error.value) == said
    assert expectations(connection) == ()


def test_a_space_holds_so_many(connection: sqlite3.Connection) -> None:
    for number in range(MOST):
        add_expectation(connection, f"question {number}?", "9", "ada", NOW)
    with pytest.raises(ExpectationError, match="may hold 200 golden questions, and holds 200"):
        add_expectation(connection, "one more?", "9", "ada", NOW)


def test_what_is_not_there_cannot_be_removed(connection: sqlite3.Connection) -> None:
    with pytest.raises(ExpectationError, match="must be one of a golden question, received 7"):
        remove_expectation(connection, 7)

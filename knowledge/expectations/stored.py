"""The golden questions of a space, in its database; undoing a refresh leaves them as they are."""

import sqlite3
from datetime import datetime

from knowledge.expectations.expectation import MOST, Expectation, ExpectationError, check


def add_expectation(
    connection: sqlite3.Connection, question: str, answer: str, who: str, at: datetime
) -> Expectation:
    """Store that the first quote for a question must contain an answer.

    Raises:
        ExpectationError: a part is empty or too long, or the space holds as many as it may.
    """
    question, answer = " ".join(question.split()), " ".join(answer.split())
    check(question, answer)
    with connection:
        held = len(expectations(connection))
        if held >= MOST:
            raise ExpectationError(
                f"a space may hold {MOST} golden questions, and holds {held}: remove one first"
            )
        added = connection.execute(
            "INSERT INTO expectations (question, answer, who, at) VALUES (?, ?, ?, ?)",
            (question, answer, who, at.isoformat()),
        )
    return Expectation(int(added.lastrowid or 0), question, answer, who, at)


def expectations(connection: sqlite3.Connection) -> tuple[Expectation, ...]:
    """Return the golden questions of a space, oldest first."""
    rows = connection.execute("SELECT id, question, answer, who, at FROM expectations ORDER BY id")
    return tuple(
        Expectation(number, question, answer, who, datetime.fromisoformat(at))
        for number, question, answer, who, at in rows
    )


def remove_expectation(connection: sqlite3.Connection, number: int) -> None:
    """Remove a golden question.

    Raises:
        ExpectationError: there is none of this number.
    """
    with connection:
        removed = connection.execute("DELETE FROM expectations WHERE id = ?", (number,))
    if not removed.rowcount:
        raise ExpectationError(f"the number must be one of a golden question, received {number}")

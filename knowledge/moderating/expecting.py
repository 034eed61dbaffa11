"""The golden questions of a space, as moderators keep them."""

from contextlib import closing
from datetime import UTC, datetime

from knowledge.errors import IndexMissingError
from knowledge.expectations.expectation import Expectation
from knowledge.expectations.stored import add_expectation, expectations, remove_expectation
from knowledge.spaces.space import Space
from knowledge.store.database import open_to_read, open_to_write, store_errors


def expect(space: Space, question: str, answer: str, who: str) -> Expectation:
    """Expect the first quote for a question to contain an answer, from the next refresh on.

    Raises:
        ExpectationError: a part is empty or too long, or the space holds as many as it may.
        StoreError: the space cannot be used.
    """
    with store_errors(space.data):
        space.data.mkdir(parents=True, exist_ok=True)
        with open_to_write(space.data) as connection:
            return add_expectation(connection, question, answer, who, datetime.now(UTC))


def expected(space: Space) -> tuple[Expectation, ...]:
    """Return the golden questions of a space, oldest first.

    Raises:
        StoreError: the space cannot be used.
    """
    with store_errors(space.data):
        try:
            connection = open_to_read(space.data)
        except IndexMissingError:
            return ()
        with closing(connection):
            return expectations(connection)


def stop_expecting(space: Space, number: int) -> None:
    """Remove a golden question.

    Raises:
        ExpectationError: there is none of this number.
        StoreError: the space cannot be used.
    """
    with store_errors(space.data), open_to_write(space.data) as connection:
        remove_expectation(connection, number)

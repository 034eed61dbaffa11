"""A golden question, and the limits that it must keep."""

import re
from dataclasses import dataclass
from datetime import datetime

from knowledge.errors import PersonError
from knowledge.evaluation import folded

MOST = 200
"""Golden questions of a space; each refresh asks all of them twice."""
LONGEST_QUESTION = 500
LONGEST_ANSWER = 200
"""Characters; a quote, in which it must stand, is not much longer."""


class ExpectationError(PersonError):
    """A golden question cannot be added, or is not there."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """The first quote for ``question`` must contain ``answer``, as ``who`` said on ``at`` (UTC)."""

    number: int
    question: str
    answer: str
    who: str
    at: datetime

    def is_met(self, quote: str) -> bool:
        """Tell whether a quote contains the answer in whole words and numbers.

        Only letters and digits count, in any case.
        """
        text = quote.lower()
        answer = r"[\W_]*".join(folded(self.answer))
        return any(
            not _is_within(text, found.start()) and not _is_within(text, found.end(1))
            for found in re.finditer(f"(?=({answer}))", text)
        )


def _is_within(text: str, place: int) -> bool:
    """Tell whether a place is within a number or a word: "7 June" is not in "17 June".

    Words are told apart in scripts that have capitals; others may write them without blanks.
    """
    before, after = text[place - 1 : place], text[place : place + 1]
    return (before.isdigit() and after.isdigit()) or (before.islower() and after.islower())


def check(question: str, answer: str) -> None:
    """Check what a person wants to be expected.

    Raises:
        ExpectationError: a part holds no letter or digit, or is too long.
    """
    for name, text, longest in (
        ("question", question, LONGEST_QUESTION),
        ("answer", answer, LONGEST_ANSWER),
    ):
        if not folded(text):
            raise ExpectationError(f"the {name} must hold a letter or a digit, received {text!r}")
        if len(text) > longest:
            raise ExpectationError(
                f"the {name} must have at most {longest} characters, received {len(text)}"
            )

"""A question that was asked in vain, and a group of such questions."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why a question was asked in vain."""

    UNANSWERED = "unanswered"
    MARKED_WRONG = "marked wrong"


@dataclass(frozen=True, slots=True)
class AskedInVain:
    """The words of a question, without who asked; ``times`` is how often it came to nothing."""

    question: str
    reason: Reason
    times: int = 1


@dataclass(frozen=True, slots=True)
class Gap:
    """Questions of one meaning: ``question`` stands for all, ``others`` are the other wordings.

    ``unanswered`` and ``marked_wrong`` count how often they were asked in vain.
    """

    question: str
    others: tuple[str, ...]
    unanswered: int
    marked_wrong: int

    @property
    def count(self) -> int:
        """How often it was asked in vain."""
        return self.unanswered + self.marked_wrong

"""The ranker's interface: what the search found, in the order in which it answers."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.questions.question import Question
from knowledge.search.candidates import Candidate


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidate with the probability (0 to 1) that it answers the question.

    ``span`` is where the ranker sees the answer, as offsets into the passage's text, or None
    where it does not tell.
    """

    candidate: Candidate
    probability: float
    span: tuple[int, int] | None = None


class Ranker(Protocol):
    """Ranks candidates; safe to call from several threads."""

    def rank(self, question: Question, candidates: Sequence[Candidate]) -> list[Ranked]:
        """Return the candidates, the likeliest to answer first."""

"""What the cross-encoder learns from: a question beside passages, one of which may answer it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """A question and its passages, each led as in the index.

    ``positive`` is the index of the passage that answers, or None where none does; ``span`` is
    the answer in that passage, as character offsets [start, end).
    """

    question: str
    passages: tuple[str, ...]
    positive: int | None
    span: tuple[int, int] | None

"""A hit: a passage that a search found, and how well it fits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage of the index; ``score`` compares hits of one search only, higher is better."""

    passage_id: int
    score: float

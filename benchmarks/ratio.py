"""How many times as fast: ratios of pairs that were timed one right after the other."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Ratio:
    """The median, the smallest and the largest ratio of several pairs."""

    median: float
    least: float
    most: float

    def __str__(self) -> str:
        """Return all three, as a cell of a table."""
        return f"{self.median:.1f} ({self.least:.1f} to {self.most:.1f})"


def ratio(slow: Sequence[float], fast: Sequence[float]) -> Ratio:
    """Return how many times as long each of ``slow`` took as its pair of ``fast``."""
    ratios = [one / other for one, other in zip(slow, fast, strict=True)]
    return Ratio(median(ratios), min(ratios), max(ratios))

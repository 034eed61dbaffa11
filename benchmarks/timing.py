"""How long things take, as a person feels it: the usual time, and that of the slow ones."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True, slots=True)
class Milliseconds:
    """The median and the 95th percentile of what was timed."""

    median: float
    p95: float

    def __str__(self) -> str:
        """Return both, as a cell of a table."""
        return f"{self.median:.0f} / {self.p95:.0f}"


def milliseconds(seconds: Sequence[float]) -> Milliseconds:
    """Return the median and the 95th percentile of at least one time."""
    median, p95 = 1000 * np.percentile(seconds, (50, 95))
    return Milliseconds(float(median), float(p95))

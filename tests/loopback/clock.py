"""The clock by which deadlines are kept; it can be moved forward."""

import time


class Clock:
    """Tells seconds since some moment."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        return time.monotonic() + self._ahead

    def forward(self, seconds: float) -> None:
        """Let that much time have passed."""
        self._ahead += seconds

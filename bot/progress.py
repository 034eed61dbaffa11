"""Shows on stderr how far work has come: a bar on a terminal, a line now and then elsewhere."""

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from rich.progress import Progress

PATIENCE = 1.0
"""Seconds of work that show nothing."""

_BETWEEN_LINES = 5.0


class ShownProgress:
    """A ``knowledge`` progress that a person sees, once the work takes over a second."""

    def __init__(self) -> None:
        """Start the clock."""
        self._begun = time.monotonic()
        self._last_line = self._begun - _BETWEEN_LINES + PATIENCE
        self._bar: Progress | None = None
        self._stage = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear that ``done`` of ``total`` are done; a total of 0 is not known yet."""
        if sys.stderr.isatty():
            if time.monotonic() - self._begun >= PATIENCE:
                self._draw(stage, done, total)
        elif time.monotonic() - self._last_line >= _BETWEEN_LINES:
            self._last_line = time.monotonic()
            of_all = f" of {total}" if total else ""
            print(f"{stage}: {done}{of_all}", file=sys.stderr, flush=True)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take the bar away."""
        if self._bar:
            self._bar.stop()

    def _draw(self, stage: str, done: int, total: int) -> None:
        # Rich takes a tenth of a second to import, which quick work need not pay.
        from rich.console import Console
        from rich.progress import Progress

        if self._bar is None:
            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
        if stage != self._stage:
            for task in self._bar.task_ids:
                self._bar.remove_task(task)
            self._stage = stage
            self._bar.add_task(stage, total=None)
        self._bar.update(self._bar.task_ids[0], completed=done, total=total or None)

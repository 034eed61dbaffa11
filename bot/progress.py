"""Shows on stderr how far work has come: a bar on a terminal, a line now and then elsewhere."""

import sys
import threading
from types import TracebackType
from typing import Final, Self

PATIENCE = 1.0
"""Seconds of work that show nothing."""

_BETWEEN_LINES: Final = 5.0
_BETWEEN_FRAMES: Final = 0.1
_IN_WORDS: Final = {
    "fetch": "fetching sources",
    "read": "reading texts",
    "embed": "embedding passages",
    "index": "building the index",
    "check": "asking questions before and after",
    "publish": "publishing",
}


class ShownProgress:
    """The progress of work, which a person sees once it takes over a second.

    A thread of its own shows it, so that a step that takes long is seen to take long.
    """

    def __init__(self) -> None:
        """Know of no step yet."""
        self._step = ("", 0, 0)
        self._over = threading.Event()
        self._shower = threading.Thread(target=self._show, daemon=True)

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear that ``done`` of ``total`` are done; a total of 0 is not known yet."""
        self._step = (_IN_WORDS.get(stage, stage), done, total)

    def __enter__(self) -> Self:
        """Begin to wait for what takes long."""
        self._shower.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Show nothing any more."""
        self._over.set()
        self._shower.join()

    def _show(self) -> None:
        if self._over.wait(PATIENCE):
            return
        if sys.stderr.isatty():
            self._draw_bar()
        else:
            self._print_lines()

    def _draw_bar(self) -> None:
        # Rich takes a tenth of a second to import, which quick work need not pay.
        from rich.console import Console
        from rich.progress import Progress

        with Progress(console=Console(stderr=True), transient=True) as bar:
            task = bar.add_task("", total=None)
            while True:
                stage, done, total = self._step
                bar.update(task, description=stage, completed=done, total=total or None)
                if self._over.wait(_BETWEEN_FRAMES):
                    return

    def _print_lines(self) -> None:
        while True:
            stage, done, total = self._step
            of_all = f" of {total}" if total else ""
            if stage:
                print(f"{stage}: {done}{of_all}", file=sys.stderr, flush=True)
            if self._over.wait(_BETWEEN_LINES):
                return

"""Killing (SIGKILL) what writes to a data folder, at any one of its writes."""

import itertools
import multiprocessing
import os
import signal
import sqlite3
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

_IMPORTED = (
    "tests.knowledge.moderating.test_killed",
    "tests.knowledge.refreshing.test_killed_refresh",
    "knowledge.definitions.find",
    "knowledge.events.detect",
)
WRITES = {"open", "os.mkdir", "os.rename", "os.rmdir", "os.remove", "os.link", "shutil.rmtree"}


def killed_at(at: int, data: Path, work: Callable[[Path], object]) -> bool:
    """Work in a process that is killed just before its write ``at``, from 1, below ``data``.

    Return whether it was killed: it is not where there are fewer writes to files and the database.
    """
    context = multiprocessing.get_context("forkserver")
    # What a process would otherwise import before it works, once for all kills.
    context.set_forkserver_preload(["__main__", *_IMPORTED])
    child = context.Process(target=_work_and_die, args=(at, data, work))
    child.start()
    child.join()
    assert child.exitcode in {0, -signal.SIGKILL}
    return child.exitcode != 0


def _work_and_die(at: int, data: Path, work: Callable[[Path], object]) -> None:
    writes = itertools.count(1)

    def die_when_due() -> None:
        if next(writes) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_statement(statement: str) -> None:
        if statement.startswith(("BEGIN", "UPDATE", "DELETE", "COMMIT", "VACUUM")):
            die_when_due()

    def on_event(event: str, arguments: tuple[Any, ...]) -> None:
        reads = event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if event in WRITES and not reads and str(data) in str(arguments[0]):
            die_when_due()

    class WatchedConnection(sqlite3.Connection):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.set_trace_callback(on_statement)

    sys.addaudithook(on_event)
    sqlite3.connect = partial(sqlite3.connect, factory=WatchedConnection)
    work(data)

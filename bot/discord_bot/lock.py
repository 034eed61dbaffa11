"""One process a token: two would answer every question twice."""

import fcntl
import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from knowledge.errors import PersonError


class AlreadyRunningError(PersonError):
    """Another process runs with this token and data folder."""


@contextmanager
def only_process(token: str, data: Path) -> Iterator[None]:
    """Hold the token's lock file in the data folder; the system frees it however a process ends.

    Raises:
        AlreadyRunningError: Another process holds it.
    """
    data.mkdir(parents=True, exist_ok=True)
    name = hashlib.sha256(token.encode()).hexdigest()[:16]
    with (data / f"discord-{name}.lock").open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.seek(0)
            raise AlreadyRunningError(
                "One process a token: the bot already runs with this token "
                f"as process {file.read() or 'unknown'}."
            ) from None
        file.truncate(0)
        file.write(str(os.getpid()))
        file.flush()
        yield

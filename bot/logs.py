"""Where the log goes: to a file for commands that a person reads, to stderr for the bot."""

import logging
from io import TextIOWrapper
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


class _LogFile(logging.FileHandler):
    """A log file that is made, with its folder, when the first line is written."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


def log_to_file(data: Path, level: str) -> None:
    """Log to recapbot.log in the data folder.

    A log that cannot be written is no reason to fail a question: it is dropped.
    """
    logging.raiseExceptions = False
    handler = _LogFile(data / "recapbot.log", encoding="utf-8", delay=True)
    logging.basicConfig(level=level.upper(), format=_FORMAT, handlers=[handler], force=True)


def log_to_stderr(level: str) -> None:
    """Log to stderr, from where a supervisor such as systemd keeps it."""
    logging.basicConfig(level=level.upper(), format=_FORMAT, force=True)

"""Where the log goes: to a file for commands that a person reads, to stderr for the bot."""

import logging
import secrets
from io import TextIOWrapper
from pathlib import Path

_FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
_OURS = ("bot", "knowledge")


class _LogFile(logging.FileHandler):
    """A log file that is made, with its folder, when the first line is written."""

    def _open(self) -> TextIOWrapper:
        Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        return super()._open()


def log_to_file(data: Path, level: str) -> None:
    """Log to recapbot.log in the data folder, libraries from warnings on.

    A log that cannot be written is no reason to fail a question: it is dropped.
    """
    logging.raiseExceptions = False
    _log_to(_LogFile(data / "recapbot.log", encoding="utf-8", delay=True), level)


def log_to_stderr(level: str) -> None:
    """Log to stderr, from where a supervisor such as systemd keeps it."""
    _log_to(logging.StreamHandler(), level)


def log_unexpected() -> str:
    """Log the exception that is being handled, and return the id it stands under in the log."""
    if not logging.getLogger().hasHandlers():
        log_to_file(Path("data"), "info")
    error_id = secrets.token_hex(4)
    logging.getLogger("bot").exception("error %s", error_id)
    return error_id


def _log_to(handler: logging.Handler, level: str) -> None:
    logging.basicConfig(format=_FORMAT, handlers=[handler], force=True)
    for name in _OURS:
        logging.getLogger(name).setLevel(level.upper())
    # Its DEBUG is whole messages, and tokens that answer interactions.
    discord = logging.getLogger("discord")
    discord.setLevel(level.upper())
    discord.setLevel(max(discord.level, logging.INFO))

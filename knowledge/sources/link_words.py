"""What a link says in words of what it leads to."""

from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from knowledge.reading.kinds import SUFFIXES


def words_of_link(link: str) -> str:
    """Return the last part of a link's path, without a known ending; else its host."""
    parts = urlsplit(link)
    last = PurePosixPath(unquote(parts.path).rstrip("/") or parts.netloc)
    return last.stem if last.suffix.lower() in SUFFIXES else last.name

"""A source file: what was found in the knowledge folder, before it is parsed."""

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePosixPath

from knowledge.errors import PersonError


class ReadingError(PersonError):
    """One file cannot be read as a text; its neighbours can."""


@dataclass(frozen=True)
class SourceFile:
    """One file of the folder: its path relative to the folder, with forward slashes."""

    path: str
    content: bytes

    @cached_property
    def content_hash(self) -> str:
        """The sha256 of the bytes, in hexadecimal: unchanged files need not be parsed again."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def suffix(self) -> str:
        """The end of the name that says the format, in lower case: ``.md``."""
        return PurePosixPath(self.path).suffix.lower()

    def decode(self) -> str:
        """Return the text, with the line ends of Unix.

        Raises:
            ReadingError: the file is empty, binary or not UTF-8.
        """
        if b"\0" in self.content:
            raise ReadingError("is binary, not text (it holds a zero byte)")
        try:
            text = self.content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            found = f"byte 0x{self.content[error.start]:02x} at position {error.start}"
            raise ReadingError(f"must be UTF-8 text, but holds {found}") from error
        if not text.strip():
            raise ReadingError("is empty")
        return text.replace("\r\n", "\n").replace("\r", "\n")

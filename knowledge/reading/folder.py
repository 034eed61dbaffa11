"""The knowledge folder: which files are read, and in which order."""

import os
import stat
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knowledge.errors import KnowledgeFolderError
from knowledge.reading.kinds import SUFFIXES
from knowledge.reading.source import ReadingError
from knowledge.settings import ReadingSettings

_SETTLED: Final = 2_000_000_000
"""Nanoseconds after its last change from which a file's time tells the next change: some file
systems keep times in steps of two seconds, and one may be written twice in a step
(https://git-scm.com/docs/racy-git)."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not read, and why, in words that follow its path."""

    path: str
    reason: str


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A text file: its path relative to the folder ``root``, with forward slashes.

    ``stamp`` is another one wherever the file may be another or have changed. Unless it is
    ``settled``, it may still change under the same stamp.
    """

    root: Path
    path: str
    stamp: str
    settled: bool

    def load(self) -> bytes:
        """Read its bytes.

        Raises:
            ReadingError: it cannot be read any more.
        """
        try:
            return (self.root / self.path).read_bytes()
        except OSError as error:
            raise ReadingError(f"cannot be read: {error.strerror or error}") from error


def list_files(folder: Path, settings: ReadingSettings) -> Iterator[FoundFile | Skipped]:
    """Yield the text files below a folder in the order of their paths, without reading them.

    Hidden files and folders and other kinds of files are left out silently.

    Raises:
        KnowledgeFolderError: the folder is missing, is none, or may not be listed.
    """
    if not folder.is_dir():
        state = "is not a folder" if folder.exists() else "does not exist"
        raise KnowledgeFolderError(f"the knowledge folder must be a folder; {folder} {state}")
    root = folder.resolve()
    for name in sorted(_walk(root)):
        yield _look(root, name, settings)


def _walk(root: Path) -> Iterator[str]:
    """Yield what looks like a text, and folders that cannot be listed or are links."""
    unlisted: list[Path] = []
    walk = os.walk(root, onerror=lambda error: unlisted.append(Path(error.filename)))
    for folder, names, files in walk:
        below = Path(folder).relative_to(root)
        names[:] = [name for name in names if not name.startswith(".")]
        for name in names:
            if (root / below / name).is_symlink():
                yield (below / name).as_posix()
        before = "" if folder == str(root) else f"{below.as_posix()}/"
        for name in files:
            if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                yield before + name
    yield from (path.relative_to(root).as_posix() for path in unlisted)


def _look(root: Path, name: str, settings: ReadingSettings) -> FoundFile | Skipped:
    shown = name.encode("utf-8", "backslashreplace").decode()
    if shown != name:
        return Skipped(shown, "must have a name in UTF-8")
    try:
        # Folders that are links are not entered, so that only the path itself can be one.
        status = os.lstat(f"{root}/{name}")
        is_link = stat.S_ISLNK(status.st_mode)
        if is_link:
            place = root / name
            if not place.resolve(strict=True).is_relative_to(root):
                return Skipped(name, "is a link that leads out of the knowledge folder")
            status = place.stat()
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        return Skipped(name, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    reason = _unfit(status, is_link, settings)
    if reason:
        return Skipped(name, reason)
    settled = status.st_mtime_ns < time.time_ns() - _SETTLED
    return FoundFile(root, name, _stamp(root, status), settled)


def _stamp(root: Path, status: os.stat_result) -> str:
    """Return what tells two states of a path apart, as git does.

    The time of modification can be set, as by ``cp -p``; the others cannot.
    """
    times = f"{status.st_mtime_ns} {status.st_ctime_ns}"
    return f"{status.st_size} {times} {status.st_ino} {str(root)!a}"  # a path need not be UTF-8


def _unfit(status: os.stat_result, is_link: bool, settings: ReadingSettings) -> str | None:
    """Return why something is not read, or None if it is."""
    if stat.S_ISDIR(status.st_mode):
        return "is a link to a folder" if is_link else "is a folder closed to reading"
    if not stat.S_ISREG(status.st_mode):
        return "is not a regular file"
    if status.st_size > settings.max_bytes:
        return f"holds {status.st_size} bytes; reading.max_bytes allows {settings.max_bytes}"
    return None

"""The knowledge folder: which files are read, and in which order."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import KnowledgeFolderError
from knowledge.reading.kinds import SUFFIXES
from knowledge.reading.source import SourceFile
from knowledge.settings import ReadingSettings


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that is not read, and why, in words that follow its path."""

    path: str
    reason: str


def list_files(folder: Path, settings: ReadingSettings) -> Iterator[SourceFile | Skipped]:
    """Yield the text files below a folder in the order of their paths, with their bytes.

    Hidden files and folders and other kinds of files are left out silently.

    Raises:
        KnowledgeFolderError: the folder is missing, is none, or may not be listed.
    """
    if not folder.is_dir():
        state = "is not a folder" if folder.exists() else "does not exist"
        raise KnowledgeFolderError(f"the knowledge folder must be a folder; {folder} {state}")
    root = folder.resolve()
    for name in sorted(_walk(root)):
        yield _load(root, name, settings)


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
        for name in files:
            if not name.startswith(".") and name.lower().endswith(SUFFIXES):
                yield (below / name).as_posix()
    yield from (path.relative_to(root).as_posix() for path in unlisted)


def _load(root: Path, name: str, settings: ReadingSettings) -> SourceFile | Skipped:
    shown, path = name.encode("utf-8", "backslashreplace").decode(), root / name
    if shown != name:
        return Skipped(shown, "must have a name in UTF-8")
    try:
        reason = _unfit(root, path, settings)
        return Skipped(name, reason) if reason else SourceFile(name, path.read_bytes())
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        return Skipped(name, f"cannot be read: {getattr(error, 'strerror', None) or error}")


def _unfit(root: Path, path: Path, settings: ReadingSettings) -> str | None:
    """Return why a path is not read, or None if it is."""
    # Folders that are links are not entered, so that only the path itself can be one.
    if path.is_symlink() and not path.resolve(strict=True).is_relative_to(root):
        return "is a link that leads out of the knowledge folder"
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        return "is a link to a folder" if path.is_symlink() else "is a folder closed to reading"
    if not stat.S_ISREG(status.st_mode):
        return "is not a regular file"
    if status.st_size > settings.max_bytes:
        return f"holds {status.st_size} bytes; reading.max_bytes allows {settings.max_bytes}"
    return None

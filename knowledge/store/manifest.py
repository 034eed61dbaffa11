"""The manifest of a generation's folder: what its files are made from, and their checksums."""

import hashlib
from pathlib import Path
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

INDEX_VERSION = 6
"""Raised whenever the derived indexes are written in another way: they are then built anew.

That includes what is found in documents: raise it when event_of or definitions_of finds others
in unchanged documents.
"""

_NAME = "manifest.json"


class IndexedFile(BaseModel):
    """One file: its path relative to the folder, size in bytes, time of change and sha256."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    path: str
    size: int
    modified_ns: int
    sha256: str


class Manifest(BaseModel):
    """What stands in manifest.json, written last, so that a folder with one is whole."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: int
    contents: str
    files: tuple[IndexedFile, ...]

    @classmethod
    def of(cls, folder: Path, contents: str, base: Path | None = None) -> Self:
        """Return the manifest of the files that are in a folder now, and of what they hold.

        Files that are those of the folder ``base``, too, by hard links, are not read again.
        """
        known = _known_sums(base) if base else {}
        paths = sorted(
            path
            for path in folder.rglob("*")
            if path.is_file() and path.name != _NAME and path.suffix != ".lock"
        )
        return cls(
            version=INDEX_VERSION,
            contents=contents,
            files=tuple(_indexed_file(folder, path, known) for path in paths),
        )

    def write(self, folder: Path) -> None:
        """Write the manifest beside the files."""
        (folder / _NAME).write_text(self.model_dump_json(indent=1), encoding="utf-8")


def is_intact(folder: Path, contents: str) -> bool:
    """Whether a folder holds what its manifest says, made by this version of these contents.

    A file whose size and time of change are as noted is taken as it is; the sha256 of any other
    is computed. So opening costs no reading of large files, and a restored copy still counts.
    """
    try:
        manifest = Manifest.model_validate_json((folder / _NAME).read_bytes())
        return (manifest.version, manifest.contents) == (INDEX_VERSION, contents) and all(
            _is_unchanged(folder / file.path, file) for file in manifest.files
        )
    except (OSError, ValidationError):
        return False


def _is_unchanged(path: Path, file: IndexedFile) -> bool:
    status = path.stat()
    if status.st_size != file.size:
        return False
    return status.st_mtime_ns == file.modified_ns or _sha256(path) == file.sha256


def _known_sums(base: Path) -> dict[int, str]:
    """Return the sha256 of a folder's files by their inodes."""
    manifest = Manifest.model_validate_json((base / _NAME).read_bytes())
    return {(base / file.path).stat().st_ino: file.sha256 for file in manifest.files}


def _indexed_file(folder: Path, path: Path, known: dict[int, str]) -> IndexedFile:
    status = path.stat()
    return IndexedFile(
        path=path.relative_to(folder).as_posix(),
        size=status.st_size,
        modified_ns=status.st_mtime_ns,
        sha256=known.get(status.st_ino) or _sha256(path),
    )


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()

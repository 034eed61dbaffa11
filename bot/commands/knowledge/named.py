"""What the command line names: links, files, folders and a text from a pipe, as changes."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import typer

from knowledge.errors import PersonError
from knowledge.moderating.deciding import check_schedule
from knowledge.reading.folder import Skipped, list_files
from knowledge.reading.kinds import SUFFIXES
from knowledge.settings import ReadingSettings
from knowledge.sources.change import AddSource
from knowledge.sources.given import original_of_file, original_of_text
from knowledge.sources.likely import likely_kind
from knowledge.sources.source import SourceKind

_PIPE = "-"
_OF_LINKS = (
    SourceKind.PAGE,
    SourceKind.FEED,
    SourceKind.SITEMAP,
    SourceKind.GIT,
    SourceKind.CALENDAR,
)
_WITH_PATHS = (SourceKind.SITEMAP, SourceKind.GIT)


class UnreadableError(PersonError):
    """What the command line names cannot be read."""


@dataclass(frozen=True, slots=True)
class LinkOptions:
    """What the options say of links; ``kind`` is empty where the link tells it."""

    kind: str
    paths: str
    every: timedelta | None

    @property
    def used(self) -> bool:
        """Whether an option says anything."""
        return bool(self.kind or self.paths or self.every)


def named(
    names: list[str], options: LinkOptions, title: str, reading: ReadingSettings
) -> Iterator[AddSource | Skipped]:
    """Yield what becomes a source, and the files of folders that do not.

    Raises:
        typer.BadParameter: An option is of no use for what is named, or says nothing known.
        SourceError: A link would be read too often.
        UnreadableError: A file or folder is not there, or cannot be read.
    """
    if title and names != [_PIPE]:
        raise typer.BadParameter("--title is for a text from a pipe: recapbot knowledge add -")
    for name in names:
        if "://" in name:
            yield _link(name, options)
            continue
        if options.used:
            rule = "--kind, --paths and --every are for links, as https://example.org/feed.xml"
            raise typer.BadParameter(f"{rule}; received {name}")
        if name == _PIPE:
            yield _from_pipe(title)
        elif Path(name).is_dir():
            yield from _folder(Path(name), reading)
        else:
            yield _file(Path(name), reading)


def _link(link: str, options: LinkOptions) -> AddSource:
    try:
        kind = SourceKind(options.kind) if options.kind else likely_kind(link)
    except ValueError:
        kind = None
    if kind not in _OF_LINKS:
        rule = f"the kind of a link must be one of {', '.join(_OF_LINKS)}"
        raise typer.BadParameter(f"{rule}; received {options.kind!r}")
    if options.paths and kind not in _WITH_PATHS:
        raise typer.BadParameter(f"--paths is for sitemaps and repositories; {link} is a {kind}")
    check_schedule(kind, options.every)
    return AddSource(kind, link, options.paths, options.every)


def _from_pipe(title: str) -> AddSource:
    if not title.strip():
        raise typer.BadParameter('a text from a pipe needs a title: --title "Summer meetup 2025"')
    try:
        text = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableError("a text from a pipe must be in UTF-8") from error
    if not text.strip():
        raise UnreadableError("a text from a pipe must hold words; nothing came")
    return AddSource(SourceKind.TEXT, title, given=(original_of_text(title, text),))


def _folder(folder: Path, reading: ReadingSettings) -> Iterator[AddSource | Skipped]:
    files = list(list_files(folder, reading))
    if not files:
        raise UnreadableError(f"{folder} holds no file named {', '.join(SUFFIXES)}")
    for file in files:
        yield file if isinstance(file, Skipped) else _given(file.path, file.load())


def _file(file: Path, reading: ReadingSettings) -> AddSource:
    try:
        size = file.stat().st_size
        if not file.is_file():
            raise UnreadableError(f"{file} is neither a file nor a folder")
        if size > reading.max_bytes:
            allowed = reading.max_bytes
            raise UnreadableError(f"{file} holds {size} bytes; reading.max_bytes allows {allowed}")
        return _given(file.name, file.read_bytes())
    except OSError as error:
        raise UnreadableError(f"{file} cannot be read: {error.strerror}") from error


def _given(name: str, content: bytes) -> AddSource:
    return AddSource(SourceKind.FILE, name, given=(original_of_file(name, content),))

"""A repository's folder: its texts as they stand on its main branch, read by the program git."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from knowledge.fetching.addresses import resolved
from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.fetched import Validators
from knowledge.fetching.git_program import Git
from knowledge.fetching.links import checked_link
from knowledge.reading.kinds import SUFFIXES
from knowledge.settings import FetchingSettings
from knowledge.sources.names import file_name
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading, Unread
from knowledge.sources.whole import validators_of, with_validators

_REGULAR = ("100644", "100755")  # modes: a link or a repository within is none
_PAGES = {
    "github.com": "{}/blob/HEAD/{}",
    "gitlab.com": "{}/-/blob/HEAD/{}",
}


@dataclass(frozen=True, slots=True)
class _File:
    """A file of a commit: the id of its content, its size in bytes, and its path."""

    blob: str
    size: int
    path: str


async def read_repository(
    source: Source, known: Sequence[Original], fetcher: Fetcher
) -> SourceReading:
    """Return the texts of a repository whose paths lie in a folder, or fit a pattern.

    Its commit is what its server says of it: while the branch stands there, nothing is fetched.

    Raises:
        FetchError: it may not or cannot be fetched, not within the limits, or holds no such text.
    """
    settings = fetcher.settings
    url = checked_link(source.address, settings)
    address = await resolved(url, settings.networks_allowed)
    with tempfile.TemporaryDirectory(prefix="recapbot-") as folder:
        git = Git(Path(folder), url, address)
        await git.require_new()
        head = (await git.run("ls-remote", str(url), "HEAD")).decode("ascii", "replace")
        commit = head.partition("\t")[0]
        if validators_of(known).etag == commit:
            return SourceReading(tuple(known))
        await git.run("init", "--quiet", "--bare", "--template=")
        await git.run("fetch", "--quiet", "--depth=1", "--no-tags", str(url), "HEAD")
        files = _texts(await git.run("ls-tree", "-r", "-z", "--long", "FETCH_HEAD"))
        fitting = [file for file in files if _fits(file.path, source.path_filter)]
        chosen, unread = _within(fitting, source.address, settings)
        contents = await _contents(git, chosen)
    originals = (
        Original(file_name(file.path), content, _page(source.address, file))
        for file, content in zip(chosen, contents, strict=True)
    )
    return SourceReading(with_validators(originals, Validators(commit)), unread)


def _texts(listed: bytes) -> list[_File]:
    """Return the files of a tree that may be texts; ls-tree tells mode, type, id, size, path."""
    files = []
    for line in listed.decode("utf-8", "replace").split("\0")[:-1]:
        facts, _, path = line.partition("\t")
        mode, _, blob, size = facts.split()
        if mode in _REGULAR and PurePosixPath(path).suffix.lower() in SUFFIXES:
            files.append(_File(blob, int(size), path))
    return files


def _fits(path: str, path_filter: str) -> bool:
    folder = path_filter.strip("/")
    return not folder or path.startswith(f"{folder}/") or fnmatchcase(path, folder)


def _within(
    files: Sequence[_File], address: str, settings: FetchingSettings
) -> tuple[Sequence[_File], tuple[Unread, ...]]:
    """Return the files that the limits leave, and why others are not read."""
    most, allowed = settings.max_pages, settings.max_bytes
    unread = [
        Unread(file.path, f"holds {file.size} bytes; fetching.max_bytes allows {allowed}")
        for file in files
        if file.size > allowed
    ]
    small = [file for file in files if file.size <= allowed]
    if len(small) > most:
        reason = f"holds {len(small)} files; fetching.max_pages allows {most}"
        unread.append(Unread(address, reason))
    return small[:most], tuple(unread)


async def _contents(git: Git, files: Sequence[_File]) -> list[bytes]:
    """Return the bytes of files, which cat-file tells one after the other, each after a line."""
    if not files:
        return []
    asked = "".join(f"{file.blob}\n" for file in files).encode()
    printed = await git.run("cat-file", "--batch", given=asked)
    contents, position = [], 0
    for file in files:
        start = printed.index(b"\n", position) + 1
        contents.append(printed[start : start + file.size])
        position = start + file.size + 1
    return contents


def _page(address: str, file: _File) -> str:
    """Return where a reader finds a file; the repository's address where that is not known."""
    repository = address.removesuffix("/").removesuffix(".git")
    host = repository.split("/")[2].lower()
    return _PAGES[host].format(repository, quote(file.path)) if host in _PAGES else address

"""The texts of a space after a change: those of its folder and of its sources, read and stored."""

import sqlite3
from dataclasses import dataclass
from itertools import chain

from knowledge.errors import KnowledgeFolderError
from knowledge.reading.folder import Skipped
from knowledge.reading.kinds import SUFFIXES
from knowledge.reading.worker import ReadingWorker
from knowledge.refreshing.gather_stage import Gathered, GatherStage, Held
from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.read_stage import Read, Storing, folder_texts, read_stage, source_texts
from knowledge.sources.change import Change, ReadAgain
from knowledge.sources.readings import source_of
from knowledge.sources.registry import (
    KeptOriginal,
    SourceError,
    bytes_of,
    documents_of_sources,
)
from knowledge.spaces.space import Space

_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Texts:
    """The ids of stored documents, the sources' originals, and what was skipped."""

    document_ids: frozenset[int]
    held: Held
    skipped: tuple[Skipped, ...]


def texts_after(
    connection: sqlite3.Connection,
    space: Space,
    before: Texts,
    change: Change,
    means: BuildMeans,
) -> Texts:
    """Return a space's texts after a change.

    Raises:
        FetchError: a source to be added cannot be read.
        KnowledgeFolderError: the folder is missing or holds no text that can be read.
        SourceError: a source is unknown, is there already, holds no text that can be read, or
            more than a server's space may hold.
    """
    settings, progress = means.settings, means.progress
    with ReadingWorker(settings.reading) as worker:
        gathered = GatherStage(connection, worker, settings.fetching, progress)(before.held, change)
        originals = list(chain.from_iterable(gathered.originals.values()))
        if space.shared is not None:
            _require_room(bytes_of(connection, originals), settings.spaces.megabytes)
        store = Storing.into(connection, worker, settings.passages)
        of_sources = read_stage(store, source_texts(connection, originals), progress)
        if space.folder and isinstance(change, ReadAgain) and not change.source_ids:
            files = folder_texts(connection, space.folder, settings.reading)
            of_folder = read_stage(store, files, progress)
            if not (of_folder.documents or of_sources.documents):
                raise _nothing_in(space, of_folder)
            in_folder, skipped = frozenset(of_folder.documents.values()), of_folder.skipped
        else:
            in_folder, skipped = before.document_ids - documents_of_sources(connection), ()
    unread = _by_name(of_sources.skipped, originals)
    if gathered.added:
        _require_one(gathered, of_sources, unread)
    return Texts(
        document_ids=in_folder.union(of_sources.documents.values()),
        held=gathered.originals,
        skipped=(*gathered.skipped, *unread, *skipped),
    )


def _require_room(held: int, megabytes: int) -> None:
    if held > megabytes * _MEGABYTE:
        rule = f"the sources of a server may hold {megabytes} MB together (spaces.megabytes)"
        raise SourceError(f"{rule}; with this they would hold {held / _MEGABYTE:.1f}")


def _by_name(skipped: tuple[Skipped, ...], originals: list[KeptOriginal]) -> tuple[Skipped, ...]:
    names = {one.path: one.name for one in originals}
    return tuple(Skipped(names[one.path], one.reason) for one in skipped)


def _require_one(gathered: Gathered, read: Read, unread: tuple[Skipped, ...]) -> None:
    """Require that the source that is new holds a text that can be read."""
    assert gathered.added is not None  # noqa: S101  # the caller has looked
    if any(source_of(path) == gathered.added.source_id for path in read.documents):
        return
    rule = f"a source must hold a text that can be read; {gathered.added.address} "
    reasons = [f"holds {one.path}, which {one.reason}" for one in (*unread, *gathered.skipped)]
    raise SourceError(rule + (reasons[0] if reasons else "holds none"))


def _nothing_in(space: Space, read: Read) -> KnowledgeFolderError:
    rule = (
        f"the knowledge folder must hold at least one text that can be read; {space.folder} holds "
    )
    if not read.skipped:
        return KnowledgeFolderError(f"{rule}no file named {', '.join(SUFFIXES)}")
    first, *more = read.skipped
    if not more:
        return KnowledgeFolderError(f"{rule}one file, which cannot: {first.path} {first.reason}")
    return KnowledgeFolderError(
        f"{rule}{len(read.skipped)} files that cannot, the first: {first.path} {first.reason}"
    )

"""The overview of a space: its sources, when each was read and will be, and what waits."""

from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime

from knowledge.errors import IndexMissingError
from knowledge.sources.readings import readings_of, source_of
from knowledge.sources.registry import SourceError, sources_of
from knowledge.sources.source import Source
from knowledge.spaces.space import Space
from knowledge.store.database import database_path, open_to_read, store_errors
from knowledge.store.drafts import Draft, drafts
from knowledge.store.generations import Generation, generation_documents, published_generation


@dataclass(frozen=True, slots=True)
class HeldSource:
    """A source, the paths of the documents that are published of it, and when they were read."""

    source: Source
    documents: tuple[str, ...]
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Overview:
    """What is published, its sources, the paths of the folder's documents, and the drafts."""

    generation: Generation | None
    sources: tuple[HeldSource, ...]
    files: tuple[str, ...]
    drafts: tuple[Draft, ...]

    @property
    def documents(self) -> frozenset[str]:
        """The paths of all documents that are published."""
        return frozenset(self.files).union(*(held.documents for held in self.sources))

    def held(self, source_id: int) -> HeldSource:
        """Return a source.

        Raises:
            SourceError: there is none of this number.
        """
        for one in self.sources:
            if one.source.source_id == source_id:
                return one
        raise SourceError(f"there must be a source of this number; there is no {source_id}")


NOTHING = Overview(None, (), (), ())


def overview(space: Space) -> Overview:
    """Return the overview of a space; of one that nobody has added to yet, too.

    Raises:
        StoreError: the data folder cannot be used.
    """
    if not database_path(space.data).exists():
        return NOTHING
    with store_errors(space.data):
        try:
            connection = open_to_read(space.data)
        except IndexMissingError:
            return NOTHING
        with closing(connection):
            waiting = tuple(drafts(connection))
            generation = published_generation(connection)
            if generation is None:
                return Overview(None, (), (), waiting)
            paths = generation_documents(connection, generation.number)
            of_source: defaultdict[int | None, list[str]] = defaultdict(list)
            for path in paths:
                of_source[source_of(path)].append(path)
            readings = readings_of(connection, generation.number)
            held = tuple(
                HeldSource(
                    source=one,
                    documents=tuple(of_source[one.source_id]),
                    read_at=readings.get(one.source_id, generation.read_at),
                )
                for one in sources_of(connection, generation.number)
            )
            return Overview(generation, held, tuple(of_source[None]), waiting)

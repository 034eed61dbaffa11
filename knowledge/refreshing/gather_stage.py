"""The stage that gathers: what a space's sources hold after a change, fetched where need be."""

import asyncio
import sqlite3
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from knowledge.fetching.links import FetchError
from knowledge.reading.folder import Skipped
from knowledge.reading.worker import ReadingWorker
from knowledge.refreshing.report import Progress
from knowledge.settings import FetchingSettings
from knowledge.sources import registry
from knowledge.sources.change import AddSource, Change, GivenAgain, ReadAgain, RemoveSource
from knowledge.sources.registry import KeptOriginal, SourceError
from knowledge.sources.source import GIVEN, Original, Source
from knowledge.sources.source_reading import SourceReading

Held = Mapping[int, tuple[KeptOriginal, ...]]
"""The originals of each source by the source's number."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """What the sources hold, and what could not be read; ``added`` is the source that is new."""

    originals: Held
    skipped: tuple[Skipped, ...] = ()
    added: Source | None = None


def held_by(connection: sqlite3.Connection, generation: int) -> Held:
    """Return what the sources of a generation hold."""
    of_source: defaultdict[int, list[KeptOriginal]] = defaultdict(list)
    for one in registry.originals_of(connection, generation):
        of_source[one.source_id].append(one)
    return {
        source.source_id: tuple(of_source[source.source_id])
        for source in registry.sources_of(connection, generation)
    }


@dataclass(frozen=True, slots=True)
class GatherStage:
    """Gathers with a worker that parses, within the settings; tells how far it is."""

    connection: sqlite3.Connection
    worker: ReadingWorker
    settings: FetchingSettings
    progress: Progress

    def __call__(self, held: Held, change: Change) -> Gathered:
        """Return what the sources hold after a change of what they held.

        Raises:
            FetchError: a source to be added cannot be read.
            SourceError: a source that the change names is not there, or is there already.
        """
        match change:
            case RemoveSource(source_id):
                _require(held, source_id)
                return Gathered({key: kept for key, kept in held.items() if key != source_id})
            case AddSource():
                known = self._same(held, change)
                if known is None:
                    return self._add(held, change)
                return Gathered(self._give(held, [GivenAgain(known, change.given)]))
            case ReadAgain(source_ids, given):
                left = (set(source_ids) or held.keys()) - {one.source_id for one in given}
                return self._read_again(self._give(held, given), sorted(left))

    def _same(self, held: Held, change: AddSource) -> int | None:
        """Return the source that a given text, named as before, takes the place of."""
        asked = (change.kind, change.address, change.path_filter)
        for source_id in held:
            known = registry.source(self.connection, source_id)
            if (known.kind, known.address, known.path_filter) == asked:
                if change.given:
                    return source_id
                rule = "each source may be added once"
                raise SourceError(f"{rule}; {change.address} is number {source_id} already")
        return None

    def _give(self, held: Held, given: Sequence[GivenAgain]) -> Held:
        originals = dict(held)
        for again in given:
            _require(held, again.source_id)
            originals[again.source_id] = self._keep(again.source_id, again.originals)
            self._note(again.source_id, None)
        return originals

    def _add(self, held: Held, change: AddSource) -> Gathered:
        added = registry.add_source(
            self.connection, change.kind, change.address, change.path_filter, change.every
        )
        if change.given:
            reading = SourceReading(change.given)
            self._note(added.source_id, None)
        else:
            self.progress("fetch", 0, 1)
            reading = self._read(added, ())
        kept = self._keep(added.source_id, reading.originals)
        return Gathered({**held, added.source_id: kept}, _skipped(reading), added)

    def _read_again(self, held: Held, source_ids: Sequence[int]) -> Gathered:
        """Read sources again; what cannot be read stays as it was, and is told."""
        originals, skipped = dict(held), list[Skipped]()
        for done, source_id in enumerate(source_ids):
            self.progress("fetch", done, len(source_ids))
            _require(held, source_id)
            source = registry.source(self.connection, source_id)
            if source.kind in GIVEN:
                self._note(source_id, None)
                continue
            known = [
                registry.load_original(self.connection, one.original_id) for one in held[source_id]
            ]
            try:
                reading = self._read(source, known)
            except FetchError as error:
                skipped.append(Skipped(source.address, str(error)))
                continue
            originals[source_id] = self._keep(source_id, reading.originals)
            skipped += _skipped(reading)
        return Gathered(originals, tuple(skipped))

    def _read(self, source: Source, known: Sequence[Original]) -> SourceReading:
        from knowledge.sources.fetching import fetch_source  # what fetches takes long to load

        try:
            reading = asyncio.run(fetch_source(source, known, self.settings, self.worker))
        except FetchError as error:
            self._note(source.source_id, str(error))
            raise
        self._note(source.source_id, None)
        return reading

    def _note(self, source_id: int, failure: str | None) -> None:
        registry.note_reading(self.connection, source_id, datetime.now(UTC), failure)

    def _keep(self, source_id: int, originals: Sequence[Original]) -> tuple[KeptOriginal, ...]:
        with self.connection:
            return tuple(
                registry.keep_original(self.connection, source_id, one) for one in originals
            )


def _require(held: Held, source_id: int) -> None:
    if source_id not in held:
        raise SourceError(f"there must be a source of this number; there is no {source_id}")


def _skipped(reading: SourceReading) -> tuple[Skipped, ...]:
    return tuple(Skipped(one.part, one.reason) for one in reading.unread)

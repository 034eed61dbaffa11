"""Deciding: drafts are published or discarded, what was published is undone."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import timedelta
from sqlite3 import Connection
from typing import Final

from knowledge.errors import StoreError
from knowledge.moderating.overview import overview
from knowledge.refreshing import publish
from knowledge.sources.registry import SourceError, set_schedule
from knowledge.sources.source import GIVEN, Source, SourceKind
from knowledge.spaces.space import Space
from knowledge.store.database import database_path, open_to_write, store_errors
from knowledge.store.writing import writing

_MINUTE: Final = timedelta(minutes=1)
_OFTENEST: Final = 15 * _MINUTE


def publish_draft(space: Space, number: int, who: str) -> None:
    """Let a draft answer from now on; what is not needed any more is tidied away.

    Raises:
        StoreError: it is gone, or something else was published since it was built.
    """
    with _changing(space) as connection:
        publish.publish(connection, number, who)
    _tidy(space)


def discard_draft(space: Space, number: int) -> None:
    """Drop a draft; what only it holds is tidied away.

    Raises:
        StoreError: it was published or discarded before.
    """
    with _changing(space) as connection:
        publish.discard(connection, number)
    _tidy(space)


def undo(space: Space, number: int | None, who: str) -> None:
    """Publish an earlier generation again: the one before, or the one that is named.

    Raises:
        IndexMissingError: nothing is published.
        StoreError: there is no earlier one, or it is not kept any more.
    """
    with writing(space.data) as connection:
        publish.undo(connection, space.data, number, who)


def schedule(space: Space, source_id: int, every: timedelta | None) -> Source:
    """Read a source by itself every so often from now on, or not at all.

    Raises:
        SourceError: there is none of this number, it cannot be fetched, or it would be too often.
    """
    check_schedule(overview(space).held(source_id).source.kind, every)
    with _changing(space) as connection:
        return set_schedule(connection, source_id, every)


def check_schedule(kind: SourceKind, every: timedelta | None) -> None:
    """Do nothing if a source of a kind may be read by itself so often.

    Raises:
        SourceError: it cannot be fetched, or it would be too often.
    """
    if every is None:
        return
    if kind in GIVEN:
        raise SourceError(f"only what can be fetched is read by itself; a {kind} is given")
    if every < _OFTENEST:
        oftenest, often = _OFTENEST // _MINUTE, every // _MINUTE
        raise SourceError(
            f"a source may be read every {oftenest} minutes at most, received {often} minutes"
        )


def _tidy(space: Space) -> None:
    # While another process builds, its unfinished work must not be tidied away; it tidies later.
    with suppress(StoreError), writing(space.data) as connection:
        publish.tidy(connection, space.data)


@contextmanager
def _changing(space: Space) -> Iterator[Connection]:
    """Open a space that exists for a change of a moment."""
    if not database_path(space.data).exists():
        raise StoreError("a space must hold something first; this one holds nothing yet")
    with store_errors(space.data), open_to_write(space.data) as connection:
        yield connection

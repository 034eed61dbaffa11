"""The history of a space: who did what, and what two of its generations differ in."""

from contextlib import closing
from pathlib import Path

from knowledge.changes.between import changes_between
from knowledge.changes.changes import Changes
from knowledge.changes.state import stored_state
from knowledge.spaces.space import Space
from knowledge.store.audit import Entry, trail
from knowledge.store.database import open_to_read, store_errors
from knowledge.store.findings import Findings, read_findings
from knowledge.store.generations import generation_of, require_published
from knowledge.store.indexes import findings_folder, index_folder


def history(space: Space, limit: int) -> list[Entry]:
    """Return what was done to a space last, newest first.

    Raises:
        IndexMissingError: nothing has been published.
        StoreError: the data folder cannot be used.
    """
    with store_errors(space.data), closing(open_to_read(space.data)) as connection:
        return trail(connection, limit)


def difference(space: Space, before: int | None, after: int | None) -> Changes:
    """Return what differs between two generations.

    ``after`` is the published one unless it is named, ``before`` the one that it was built beside.

    Raises:
        IndexMissingError: nothing has been published.
        StoreError: one of them is not kept, or the data folder cannot be used.
    """
    with store_errors(space.data), closing(open_to_read(space.data)) as connection:
        now = (
            generation_of(connection, after) if after else require_published(connection, space.data)
        )
        base = now.base if before is None else before
        if base is not None:
            generation_of(connection, base)
        return changes_between(
            stored_state(connection, base),
            stored_state(connection, now.number),
            found_in(space.data, now.number),
            (),
        )


def found_in(data: Path, generation: int) -> tuple[Findings, ...]:
    """Return what was found in the documents of a generation; nothing if that is tidied away."""
    try:
        return read_findings(findings_folder(index_folder(data, generation)))
    except FileNotFoundError:
        return ()

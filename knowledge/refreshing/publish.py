"""Publishing: a draft, or an earlier generation, answers from one moment to the next."""

import contextlib
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

from knowledge.errors import StoreError
from knowledge.refreshing.gather_stage import held_by
from knowledge.sources.registry import stop_schedules
from knowledge.store.audit import Entry, counts_between, note
from knowledge.store.deed import Action, Deed
from knowledge.store.drafts import draft_of, drafts, no_draft
from knowledge.store.generations import (
    Generation,
    generation_of,
    let_answer,
    published_generation,
    require_published,
    require_unchanged,
)
from knowledge.store.indexes import contents_of, ensure_indexes, remove_old_folders
from knowledge.store.prune import prune

DRAFT_KEPT = timedelta(days=1)
"""How long a draft waits for someone to publish it."""


def publish(connection: sqlite3.Connection, number: int, who: str) -> None:
    """Let a draft answer from now on: one transaction, so wholly or not at all.

    Raises:
        StoreError: the draft is gone, or something else was published since it was built.
    """
    connection.execute("BEGIN IMMEDIATE")  # nobody publishes between the look and the swap
    with connection:
        draft = draft_of(connection, number)
        old = published_generation(connection)
        if (old.number if old else None) != draft.base:
            raise StoreError(
                f"a draft must be published before anything else is; since draft {number} was "
                "built, another was published: build it again"
            )
        no_draft(connection, number)
        _swap(connection, old, number, Deed(draft.deed.action, draft.deed.subject, who))


def discard(connection: sqlite3.Connection, number: int) -> None:
    """Drop a draft; what only it needs goes with the next tidying.

    Raises:
        StoreError: it was published or discarded before.
    """
    connection.execute("BEGIN IMMEDIATE")  # nobody publishes it between the look and the end
    with connection:
        draft_of(connection, number)
        connection.execute("DELETE FROM generations WHERE number = ?", (number,))


def undo(connection: sqlite3.Connection, data: Path, number: int | None, who: str) -> None:
    """Publish an earlier generation again: the one before what answers, or the one that is named.

    Sources whose texts change by that are no longer read by themselves: the next reading would
    bring back what was undone.

    Raises:
        IndexMissingError: nothing is published.
        StoreError: there is no earlier one, it is not kept any more, or another was published
            meanwhile.
    """
    old = require_published(connection, data)
    target = old.base if number is None else number
    if target is None:
        raise StoreError("there must be an earlier generation; this one is the first")
    if target in {draft.number for draft in drafts(connection)} | {old.number}:
        raise StoreError(f"undo publishes an earlier generation again; {target} is none")
    earlier = generation_of(connection, target)
    ensure_indexes(connection, data, contents_of(connection, earlier))
    before, after = held_by(connection, old.number), held_by(connection, target)
    differing = [key for key in before.keys() | after.keys() if before.get(key) != after.get(key)]
    connection.execute("BEGIN IMMEDIATE")
    with connection:
        require_unchanged(connection, old)
        stop_schedules(connection, differing)
        _swap(connection, old, target, Deed(Action.UNDO, "", who))


def tidy(connection: sqlite3.Connection, data: Path) -> None:
    """Remove what no kept generation needs; where that fails, the next tidying does it."""
    with contextlib.suppress(OSError, sqlite3.Error):
        prune(connection, datetime.now(UTC) - DRAFT_KEPT)
        kept = {draft.number for draft in drafts(connection)}
        published = published_generation(connection)
        if published:  # and the one before it, which is then published again at once
            kept |= {published.number, published.base or 0}
        remove_old_folders(data, kept)


def _swap(connection: sqlite3.Connection, old: Generation | None, number: int, deed: Deed) -> None:
    at = datetime.now(UTC)
    let_answer(connection, number, at)
    counts = counts_between(connection, old.number if old else None, number)
    note(connection, Entry(deed, at, number, counts))

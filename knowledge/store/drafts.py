"""Drafts: generations that are built and wait for someone to publish or discard them."""

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from knowledge.errors import StoreError
from knowledge.store.deed import Action, Deed

_COLUMNS = "number, base, action, subject, made_by, published_at, preview"


@dataclass(frozen=True, slots=True)
class Draft:
    """A generation that waits, and the one that it was built beside; ``made_at`` is in UTC.

    ``preview`` tells what it would change, as JSON; None until that is known.
    """

    number: int
    base: int | None
    deed: Deed
    made_at: datetime
    preview: str | None


def add_draft(connection: sqlite3.Connection, number: int, deed: Deed) -> None:
    """Note that a generation is a draft, as a part of the caller's transaction."""
    connection.execute(
        "INSERT INTO drafts (generation, action, subject, made_by) VALUES (?, ?, ?, ?)",
        (number, deed.action.value, deed.subject, deed.who),
    )


def drafts(connection: sqlite3.Connection) -> list[Draft]:
    """Return the drafts that wait, oldest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM drafts JOIN generations ON number = generation"  # noqa: S608
        " ORDER BY number"
    )
    return [_draft(row) for row in rows]


def draft_of(connection: sqlite3.Connection, number: int) -> Draft:
    """Return a draft.

    Raises:
        StoreError: it was published or discarded, or is too old, or another was published.
    """
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM drafts JOIN generations ON number = generation"  # noqa: S608
        " WHERE number = ?",
        (number,),
    ).fetchone()
    if row is None:
        raise StoreError(
            f"draft {number} is gone: it was published or discarded, is too old, or another was "
            "published since it was built"
        )
    return _draft(row)


def write_preview(connection: sqlite3.Connection, number: int, preview: str) -> None:
    """Keep what a draft would change, as JSON."""
    with connection:
        connection.execute("UPDATE drafts SET preview = ? WHERE generation = ?", (preview, number))


def no_draft(connection: sqlite3.Connection, number: int) -> None:
    """Note that a generation is no draft any more, as a part of the caller's transaction."""
    connection.execute("DELETE FROM drafts WHERE generation = ?", (number,))


def _draft(row: Sequence[Any]) -> Draft:
    number, base, action, subject, made_by, made_at, preview = row
    return Draft(
        number=number,
        base=base,
        deed=Deed(Action(action), subject, made_by),
        made_at=datetime.fromisoformat(made_at),
        preview=preview,
    )

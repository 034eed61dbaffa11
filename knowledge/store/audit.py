"""The audit trail: who did what to a space, and when."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from knowledge.store.deed import Action, Deed

# A document that changes has another id under the same path.
_COUNTS: Final = """
WITH came AS (
    SELECT path FROM documents WHERE id IN (
        SELECT document_id FROM generation_documents WHERE generation = :after EXCEPT
        SELECT document_id FROM generation_documents WHERE generation = :before
    )
), went AS (
    SELECT path FROM documents WHERE id IN (
        SELECT document_id FROM generation_documents WHERE generation = :before EXCEPT
        SELECT document_id FROM generation_documents WHERE generation = :after
    )
)
SELECT
    (SELECT count(*) FROM came WHERE path NOT IN went),
    (SELECT count(*) FROM came WHERE path IN went),
    (SELECT count(*) FROM went WHERE path NOT IN came)
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many documents differ from the generation before."""

    added: int = 0
    changed: int = 0
    removed: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that was done, when (UTC), the generation that it published, and the counts."""

    deed: Deed
    at: datetime
    generation: int
    counts: Counts


def note(connection: sqlite3.Connection, entry: Entry) -> None:
    """Note an entry, as a part of the caller's transaction."""
    connection.execute(
        "INSERT INTO audit (at, who, action, subject, generation, added, changed, removed)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.at.isoformat(),
            entry.deed.who,
            entry.deed.action.value,
            entry.deed.subject,
            entry.generation,
            entry.counts.added,
            entry.counts.changed,
            entry.counts.removed,
        ),
    )


def trail(connection: sqlite3.Connection, limit: int) -> list[Entry]:
    """Return the last entries, newest first."""
    rows = connection.execute(
        "SELECT at, who, action, subject, generation, added, changed, removed FROM audit"
        " ORDER BY id DESC LIMIT ?",
        (limit,),
    )
    return [
        Entry(
            Deed(Action(action), subject, who),
            datetime.fromisoformat(at),
            generation,
            Counts(added, changed, removed),
        )
        for at, who, action, subject, generation, added, changed, removed in rows
    ]


def counts_between(connection: sqlite3.Connection, before: int | None, after: int) -> Counts:
    """Compare the documents of two generations; None holds nothing."""
    return Counts(*connection.execute(_COUNTS, {"before": before, "after": after}).fetchone())

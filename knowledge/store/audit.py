"""The audit trail: who did what to a space, and when."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from knowledge.store.deed import Action, Deed


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


def counts_between(before: dict[str, int], after: dict[str, int]) -> Counts:
    """Compare the documents' ids by path of two generations."""
    shared = before.keys() & after.keys()
    return Counts(
        added=len(after.keys() - before.keys()),
        changed=sum(before[path] != after[path] for path in shared),
        removed=len(before.keys() - after.keys()),
    )

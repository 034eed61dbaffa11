"""Forgetting: what was removed goes from the disk, and can then not be brought back."""

from datetime import UTC, datetime, timedelta
from sqlite3 import Connection

from knowledge.errors import StoreError
from knowledge.refreshing.publish import DRAFT_KEPT, tidy
from knowledge.spaces.space import Space
from knowledge.store.audit import Counts, Entry, note
from knowledge.store.database import database_path
from knowledge.store.deed import Action, Deed
from knowledge.store.generations import let_answer, require_published, require_unchanged
from knowledge.store.indexes import build_anew, contents_of, remove_old_folders
from knowledge.store.prune import prune
from knowledge.store.writing import writing

# Whether texts went before a moment that the last forgetting, up to its own moment, has left.
_LEFT = """
SELECT 1 FROM audit WHERE at < ? AND (removed OR changed) AND at >= coalesce(
    (SELECT max(subject) FROM audit WHERE action = 'forget'), ''
)
"""


def forget(space: Space, before: datetime, who: str) -> None:
    """Remove all generations that have not answered since a moment (UTC), from the disk too.

    Drafts older than a day go as well, or all where the moment is now. The indexes are built anew,
    as they hold traces of removed texts, and the files are written without what was deleted.

    Raises:
        IndexMissingError: nothing is published.
        StoreError: the space cannot be used, or something was published meanwhile.
    """
    now = datetime.now(UTC)
    with writing(space.data) as connection:
        published = require_published(connection, space.data)
        prune(connection, max(before, now - DRAFT_KEPT), before)
        build_anew(connection, space.data, contents_of(connection, published))
        remove_old_folders(space.data, {published.number})
        connection.execute("VACUUM")
        _empty_log(connection, space)
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            require_unchanged(connection, published)
            let_answer(connection, published.number, now)  # a running bot opens the new indexes
            deed = Deed(Action.FORGET, before.isoformat(), who)
            note(connection, Entry(deed, now, published.number, Counts()))


def forget_expired(space: Space, days: int, who: str) -> bool:
    """Forget what was removed more than so many days ago; return whether there was anything.

    Drafts that are too old, and what builds that were stopped have left, go in any case.

    Raises:
        StoreError: the space cannot be used.
    """
    if not database_path(space.data).exists():
        return False
    before = datetime.now(UTC) - timedelta(days=days)
    with writing(space.data) as connection:
        tidy(connection, space.data)
        if connection.execute(_LEFT, (before.isoformat(),)).fetchone() is None:
            return False
    forget(space, before, who)
    return True


def _empty_log(connection: Connection, space: Space) -> None:
    """Empty the log that SQLite writes ahead, which holds pages as they were.

    https://www.sqlite.org/pragma.html#pragma_wal_checkpoint
    """
    (busy, *_) = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StoreError(
            f"nobody may read {space.data} while it is emptied of what was removed; another "
            "process does: try again"
        )

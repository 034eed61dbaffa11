"""Forgetting: what was removed goes from the disk, and can then not be brought back."""

from datetime import UTC, datetime, timedelta

from knowledge.refreshing.publish import DRAFT_KEPT
from knowledge.spaces.space import Space
from knowledge.store.audit import Counts, Entry, note
from knowledge.store.database import database_path
from knowledge.store.deed import Action, Deed
from knowledge.store.generations import let_answer, require_published
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
    """Remove all generations from before a moment (UTC) but the published one, from the disk too.

    Drafts older than a day go as well, or all where the moment is now. The indexes are built anew,
    as they hold traces of removed texts, and the files are written without what was deleted.

    Raises:
        IndexMissingError: nothing is published.
        StoreError: the space cannot be used.
    """
    now = datetime.now(UTC)
    with writing(space.data) as connection:
        published = require_published(connection, space.data)
        prune(connection, max(before, now - DRAFT_KEPT), before)
        build_anew(connection, space.data, contents_of(connection, published))
        with connection:
            let_answer(connection, published.number, now)  # a running bot opens the new indexes
            deed = Deed(Action.FORGET, before.isoformat(), who)
            note(connection, Entry(deed, now, published.number, Counts()))
        kept = {number for (number,) in connection.execute("SELECT number FROM generations")}
        remove_old_folders(space.data, kept)
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def forget_expired(space: Space, days: int, who: str) -> bool:
    """Forget what was removed more than so many days ago; return whether there was anything.

    Raises:
        StoreError: the space cannot be used.
    """
    if not database_path(space.data).exists():
        return False
    before = datetime.now(UTC) - timedelta(days=days)
    with writing(space.data) as connection:
        if connection.execute(_LEFT, (before.isoformat(),)).fetchone() is None:
            return False
    forget(space, before, who)
    return True

"""Removed texts are deleted from the disk."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.discord_bot.texts.expiry import forget_everywhere
from knowledge.moderating.history import history
from knowledge.sources.change import RemoveSource
from knowledge.spaces.space import Space, server_space
from knowledge.store.database import open_to_write
from knowledge.store.deed import Action
from knowledge.store.writing import writing
from tests.knowledge.moderating.moderator import Moderator, text

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo on 4 May 2026.")
LISBON = text("Compiler Days", "Compiler Days ran in Lisbon.")


def removed_days_ago(space: Space, days: int) -> Space:
    keeper = Moderator(space)
    keeper.publish(OSLO)
    keeper.publish(LISBON)
    keeper.publish(RemoveSource(1))
    before = (datetime.now(UTC) - timedelta(days=days)).isoformat()
    with open_to_write(space.data) as connection, connection:
        connection.execute("UPDATE audit SET at = ?", (before,))
        connection.execute("UPDATE generations SET published_at = ?", (before,))
    return space


def holds(space: Space, word: bytes) -> bool:
    return any(word in path.read_bytes() for path in space.data.rglob("*") if path.is_file())


def test_texts_removed_longer_ago_than_the_days_are_gone_from_every_space(tmp_path: Path) -> None:
    old, new = server_space(tmp_path, 1), server_space(tmp_path, 2)
    removed_days_ago(old, 31)
    removed_days_ago(new, 29)
    with writing(new.data):
        (busy,) = forget_everywhere(lambda *_: None, tmp_path, 20)
    assert "spaces/2" in busy
    assert not holds(old, b"Oslo")
    assert holds(new, b"Oslo")
    entry = history(old, 1)[0]
    assert (entry.deed.action, entry.deed.who) == (Action.FORGET, "schedule")
    assert forget_everywhere(lambda *_: None, tmp_path, 30) == ()
    assert holds(new, b"Oslo")

from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import StoreError
from knowledge.moderating import forgetting
from knowledge.moderating.deciding import publish_draft, undo
from knowledge.moderating.forgetting import forget, forget_expired
from knowledge.moderating.history import history
from knowledge.sources.change import RemoveSource
from knowledge.store import database
from knowledge.store.audit import Action
from knowledge.store.database import open_to_read, open_to_write
from tests.knowledge.moderating.moderator import WHO, Moderator, text

SECRET = text("Party", "The password of the party is Zanzibarnacle.")
OSLO = text("Harbour Conf", "Harbour Conf met in Oslo.")
LISBON = text("Compiler Days", "Compiler Days ran in Lisbon.")


def on_disk(data: Path, word: str) -> list[str]:
    """Return the files that hold a word, as it is written or as its stem."""
    forms = [word.encode(), word.lower().encode()]
    files = (path for path in data.rglob("*") if path.is_file())
    return [path.name for path in files if any(form in path.read_bytes() for form in forms)]


@pytest.fixture
def moderator(tmp_path: Path) -> Moderator:
    moderator = Moderator.of(tmp_path / "data")
    moderator.publish(LISBON)
    moderator.publish(SECRET)
    moderator.publish(RemoveSource(2))
    return moderator


def test_what_was_removed_is_on_the_disk_until_it_is_forgotten(moderator: Moderator):
    data = moderator.space.data
    assert on_disk(data, "Zanzibarnacl")
    forget(moderator.space, datetime.now(UTC), WHO)
    assert on_disk(data, "Zanzibarnacl") == []
    assert moderator.finds("Lisbon")
    assert history(moderator.space, 1)[0].deed.action is Action.FORGET
    with pytest.raises(StoreError, match="generation 2 is not among those that are kept"):
        undo(moderator.space, None, WHO)


def test_after_the_stated_days_it_is_forgotten_by_itself_once(moderator: Moderator):
    assert not forget_expired(moderator.space, 30, "schedule")
    assert on_disk(moderator.space.data, "Zanzibarnacl")
    assert forget_expired(moderator.space, 0, "schedule")
    assert on_disk(moderator.space.data, "Zanzibarnacl") == []
    assert not forget_expired(moderator.space, 0, "schedule")


def test_what_was_removed_yesterday_outlives_the_forgetting_of_older_texts(
    moderator: Moderator,
):
    moderator.publish(OSLO)
    moderator.publish(RemoveSource(1))
    for generation, days in {1: 90, 2: 60, 3: 40, 4: 31, 5: 1}.items():
        _date_back(moderator, generation, timedelta(days=days))
    assert forget_expired(moderator.space, 30, "schedule")
    assert on_disk(moderator.space.data, "Zanzibarnacl") == []
    undo(moderator.space, None, WHO)
    assert moderator.finds("Lisbon")


def _date_back(moderator: Moderator, generation: int, by: timedelta) -> None:
    at = (datetime.now(UTC) - by).isoformat()
    with open_to_write(moderator.space.data) as connection, connection:
        for table, column in (("generations", "published_at"), ("audit", "at")):
            key = "number" if table == "generations" else "generation"
            connection.execute(
                f"UPDATE {table} SET {column} = ? WHERE {key} = ?",  # noqa: S608
                (at, generation),
            )


def test_what_is_published_meanwhile_stays(moderator: Moderator, monkeypatch: pytest.MonkeyPatch):
    number = moderator.build(OSLO).generation
    assert number is not None
    build_anew = forgetting.build_anew

    def publish_meanwhile(*arguments: Any) -> None:
        build_anew(*arguments)
        publish_draft(moderator.space, number, WHO)

    monkeypatch.setattr(forgetting, "build_anew", publish_meanwhile)
    with pytest.raises(StoreError, match="nothing may be published meanwhile"):
        forget(moderator.space, datetime.now(UTC) - timedelta(hours=1), WHO)
    assert moderator.finds("Oslo")


def test_it_is_not_said_to_be_forgotten_while_it_is_read(
    moderator: Moderator, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.1)
    with (
        closing(open_to_read(moderator.space.data)) as reader,
        closing(reader.execute("SELECT * FROM passages")) as passages,
    ):
        assert passages.fetchone()
        with pytest.raises(StoreError, match="nobody may read"):
            forget(moderator.space, datetime.now(UTC), WHO)
    forget(moderator.space, datetime.now(UTC), WHO)
    assert on_disk(moderator.space.data, "Zanzibarnacl") == []


def test_what_a_stopped_build_has_left_goes_with_the_daily_look(moderator: Moderator):
    number = moderator.build(text("Draft", "The word is Quokkaberry.")).generation
    with open_to_write(moderator.space.data) as connection, connection:
        connection.execute("DELETE FROM generations WHERE number = ?", (number,))
    assert on_disk(moderator.space.data, "Quokkaberr")
    assert not forget_expired(moderator.space, 30, "schedule")
    assert on_disk(moderator.space.data, "Quokkaberr") == []


def test_what_was_removed_since_can_still_be_undone(moderator: Moderator):
    forget(moderator.space, datetime.now(UTC) - timedelta(days=30), WHO)
    undo(moderator.space, None, WHO)
    assert moderator.finds("Zanzibarnacle")

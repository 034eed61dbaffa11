from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.moderating.deciding import undo
from knowledge.moderating.forgetting import forget, forget_expired
from knowledge.moderating.history import history
from knowledge.sources.change import RemoveSource
from knowledge.store.audit import Action
from tests.knowledge.moderating.moderator import WHO, Moderator, text

SECRET = text("Party", "The password of the party is Zanzibarnacle.")
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


def test_what_was_removed_since_can_still_be_undone(moderator: Moderator):
    forget(moderator.space, datetime.now(UTC) - timedelta(days=30), WHO)
    undo(moderator.space, None, WHO)
    assert moderator.finds("Zanzibarnacle")

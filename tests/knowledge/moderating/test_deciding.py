from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from knowledge.errors import StoreError
from knowledge.moderating.deciding import discard_draft, publish_draft, schedule, undo
from knowledge.moderating.history import difference, history
from knowledge.moderating.overview import overview
from knowledge.refreshing import publish
from knowledge.settings import KnowledgeSettings, SpaceSettings
from knowledge.sources.change import ReadAgain, RemoveSource
from knowledge.sources.registry import SourceError
from knowledge.store.deed import Action
from tests.knowledge.moderating.moderator import WHO, Moderator, text

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo on 4 May 2026.")
BERGEN = text("Harbour Conf", "Harbour Conf met in Bergen on 4 May 2026.")
LISBON = text("Compiler Days", "Compiler Days ran in Lisbon.")


@pytest.fixture
def moderator(tmp_path: Path) -> Moderator:
    return Moderator.of(tmp_path / "data")


def test_a_draft_answers_only_when_it_is_published(moderator: Moderator):
    moderator.publish(OSLO)
    report = moderator.build(LISBON)
    assert (report.generation, report.added, report.unchanged) == (2, 1, 1)
    assert not moderator.finds("Lisbon")
    publish_draft(moderator.space, 2, WHO)
    assert moderator.titles() == ["Harbour Conf", "Compiler Days"]
    assert moderator.finds("Lisbon")


def test_a_discarded_draft_leaves_no_source_behind(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.build(LISBON)
    discard_draft(moderator.space, 2)
    assert moderator.titles() == ["Harbour Conf"]
    assert [one.source.address for one in overview(moderator.space).sources] == ["Harbour Conf"]
    with pytest.raises(StoreError, match="draft 2 is gone"):
        publish_draft(moderator.space, 2, WHO)


def test_of_a_discarded_draft_nothing_is_left_on_the_disk(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.build(text("Secret", "The word is Quokkaberry."))
    discard_draft(moderator.space, 2)
    files = [path for path in moderator.space.data.rglob("*") if path.is_file()]
    assert not any(b"quokkaberr" in path.read_bytes().lower() for path in files)


def test_what_is_published_during_an_undo_is_not_undone(
    moderator: Moderator, monkeypatch: pytest.MonkeyPatch
):
    moderator.publish(OSLO)
    moderator.publish(LISBON)
    number = moderator.build(BERGEN).generation
    assert number is not None
    ensure_indexes = publish.ensure_indexes

    def publish_meanwhile(*arguments: Any) -> None:
        ensure_indexes(*arguments)
        publish_draft(moderator.space, number, WHO)

    monkeypatch.setattr(publish, "ensure_indexes", publish_meanwhile)
    with pytest.raises(StoreError, match="nothing may be published meanwhile"):
        undo(moderator.space, None, WHO)
    assert moderator.finds("Bergen")


def test_a_draft_beside_which_another_was_published_must_be_built_again(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.build(LISBON)
    moderator.publish(BERGEN)
    with pytest.raises(StoreError, match="another was published"):
        publish_draft(moderator.space, 2, WHO)


def test_a_text_of_the_same_title_takes_the_place_of_the_one_before(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.publish(BERGEN)
    assert len(overview(moderator.space).sources) == 1
    assert (moderator.finds("Bergen"), moderator.finds("Oslo")) == (True, False)
    (changed,) = difference(moderator.space, None, None).changed
    assert changed.edits[0].new == ("Harbour Conf met in Bergen on 4 May 2026.",)


def test_undo_brings_back_what_was_removed_with_its_source(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.publish(LISBON)
    moderator.publish(RemoveSource(1))
    assert moderator.titles() == ["Compiler Days"]
    assert not moderator.finds("Oslo")
    undo(moderator.space, None, WHO)
    assert moderator.finds("Oslo")
    assert [one.source.source_id for one in overview(moderator.space).sources] == [1, 2]
    undo(moderator.space, 3, WHO)
    assert not moderator.finds("Oslo")


def test_there_is_nothing_before_the_first_generation(moderator: Moderator):
    moderator.publish(OSLO)
    with pytest.raises(StoreError, match="this one is the first"):
        undo(moderator.space, None, WHO)
    with pytest.raises(StoreError, match="generation 9 is not among"):
        undo(moderator.space, 9, WHO)


def test_every_text_may_go(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.publish(RemoveSource(1))
    assert moderator.titles() == []
    moderator.publish(LISBON)
    assert moderator.finds("Lisbon")


def test_history_tells_who_did_what_and_how_much_differs(moderator: Moderator):
    moderator.publish(OSLO)
    moderator.publish(BERGEN)
    undo(moderator.space, None, "<@8>")
    undone, changed, added = history(moderator.space, 10)
    assert (added.deed.action, added.deed.subject, added.counts.added) == (
        Action.ADD,
        "Harbour Conf",
        1,
    )
    assert (changed.deed.who, changed.generation, changed.counts.changed) == (WHO, 2, 1)
    assert (undone.deed.action, undone.deed.who, undone.generation) == (Action.UNDO, "<@8>", 1)


def test_what_does_not_differ_makes_no_draft(moderator: Moderator):
    moderator.publish(OSLO)
    assert moderator.build(OSLO).generation is None
    assert moderator.build(ReadAgain()).generation is None


def test_a_given_text_is_not_read_by_itself(moderator: Moderator):
    moderator.publish(OSLO)
    with pytest.raises(SourceError, match="only what can be fetched"):
        schedule(moderator.space, 1, timedelta(days=1))
    with pytest.raises(SourceError, match="there is no 5"):
        schedule(moderator.space, 5, timedelta(days=1))
    with pytest.raises(SourceError, match="there is no 5"):
        moderator.build(RemoveSource(5))


def test_a_source_without_a_text_is_not_added(moderator: Moderator):
    with pytest.raises(SourceError, match="must hold a text"):
        moderator.build(text("Empty", " "))
    assert overview(moderator.space).sources == ()


def test_a_server_holds_no_more_than_its_operator_allows(moderator: Moderator):
    moderator.publish(OSLO)
    little = replace(moderator, settings=KnowledgeSettings(spaces=SpaceSettings(megabytes=1)))
    with pytest.raises(SourceError, match=r"may hold 1 MB together .* would hold 1\.2"):
        little.build(text("Long", "We met. " * 150_000))
    assert little.build(LISBON).added == 1

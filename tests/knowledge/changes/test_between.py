"""What a moderator is told before publishing."""

import datetime
from contextlib import closing
from pathlib import Path

from pydantic import TypeAdapter

from knowledge.changes.between import changes_between
from knowledge.changes.changes import Changes, Outline
from knowledge.changes.duplicates import Duplicate
from knowledge.changes.edits import Edit
from knowledge.changes.state import Held, State, stored_state
from knowledge.reading.folder import Skipped
from knowledge.spans.resolve import DateRange
from knowledge.store.database import open_to_read
from tests.knowledge.changes.states import changes, document
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

SUMMIT = document(
    "summit.md",
    "---\ntitle: Gull Summit 2025\ndate: 2025-03-01\n---\n"
    "The summit took place on 12-14 February 2025 in Lisbon, Portugal. Ada opened it.\n\n"
    "There were 300 people.",
)
DOORS = document(
    "doors.md", "---\ndate: 2025-01-02\n---\n# Doors\n\nDoors open at 9.\n\nTea at 10."
)
NOTE = document("note.md", "# A note\n\nNothing here says when.")


def test_new_changed_and_gone_documents_are_told() -> None:
    later = document(
        "doors.md", "---\ndate: 2025-01-02\n---\n# Doors\n\nDoors open at 8.\n\nTea at 10."
    )
    found = changes([DOORS, NOTE], [later, SUMMIT])
    assert [one.path for one in found.gone] == ["note.md"]
    assert found.new == (
        Outline(
            "summit.md", "Gull Summit 2025", None, datetime.date(2025, 3, 1), None, len(SUMMIT.text)
        ),
    )
    (changed,) = found.changed
    (edit,) = changed.edits
    assert (edit.gone, edit.new) == (("Doors open at 9.",), ("Doors open at 8.",))
    assert (changed.gone, changed.new) == (1, 1)


def test_events_of_new_documents_are_told() -> None:
    (event,) = changes([], [SUMMIT, NOTE]).events
    assert event.title == "Gull Summit 2025"
    assert event.dates is not None
    assert event.dates.value == DateRange(datetime.date(2025, 2, 12), datetime.date(2025, 2, 14))


def test_a_text_without_a_date_is_told_once() -> None:
    assert changes([], [SUMMIT, NOTE]).undated == ("note.md",)
    edited = document("note.md", NOTE.text + "\n\nStill not.")
    assert changes([NOTE], [edited]).undated == ()
    lost = document("doors.md", DOORS.text)
    assert changes([DOORS], [lost]).undated == ("doors.md",)


def test_a_text_that_shrinks_and_one_that_is_there_twice_are_told() -> None:
    long = "\n\n".join(f"We talked for a long time about topic number {n}." for n in range(9))
    found = changes(
        [document("a.md", long), document("b.md", long)],
        [document("a.md", long), document("b.md", "Gone fishing."), document("c.md", long)],
    )
    assert found.duplicates == (Duplicate("c.md", "a.md"),)
    assert [one.shrunken for one in found.changed] == [True]
    assert (found.passages_before, found.passages_after) == (18, 19)


def test_what_was_only_read_anew_is_no_change() -> None:
    before = State({"doors.md": Held(1, 2)}, {1: DOORS}.__getitem__, list)
    after = State({"doors.md": Held(2, 3)}, {2: DOORS}.__getitem__, list)
    assert changes_between(before, after, [], []).nothing


def test_much_that_changed_is_told_in_part() -> None:
    before = document("a.md", "\n\n".join(f"Sentence {n}." for n in range(40)))
    after = document("a.md", "\n\n".join(f"Sentence {n + n % 2 / 2}." for n in range(40)))
    (changed,) = changes([before], [after]).changed
    assert changed.gone == changed.new == 40
    (edit,) = changed.edits
    assert len(edit.gone) == len(edit.new) == 10
    (cut,) = changes([before], [document("a.md", "word " * 500)]).changed[0].edits
    assert isinstance(cut, Edit)
    assert len(cut.new[0]) == 500


def test_changes_are_kept_as_json() -> None:
    found = changes([DOORS], [SUMMIT, NOTE], (Skipped("a.pdf", "is damaged"),))
    kept = TypeAdapter(Changes)
    assert kept.validate_json(kept.dump_json(found)) == found


def test_a_stored_generation_is_a_state(tmp_path: Path) -> None:
    refresh(write_texts(tmp_path / "texts", TEXTS), tmp_path / "data")
    with closing(open_to_read(tmp_path / "data")) as connection:
        state = stored_state(connection, 1)
        assert state.documents.keys() == TEXTS.keys()
        for path, held in state.documents.items():
            assert state.load(held.document_id).path == path
            assert held.passages > 0
        assert [path for path, _ in state.texts()] == sorted(TEXTS)
        assert stored_state(connection, None).documents == {}

"""recapbot refresh tells what it did, what it skipped, and that Ctrl-C loses nothing."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from knowledge.reading.folder import Skipped
from knowledge.refresh import RefreshReport
from knowledge.store.database import database_path
from knowledge.store.schema import MIGRATIONS
from tests.bot.conftest import Recapbot


def report(generation: int | None, *skipped: Skipped) -> RefreshReport:
    return RefreshReport(
        generation=generation,
        added=2,
        changed=1,
        removed=0,
        unchanged=7,
        embedded=31,
        skipped=skipped,
    )


def test_it_tells_what_it_did(recapbot: Recapbot, monkeypatch: pytest.MonkeyPatch) -> None:
    skipped = Skipped("notes.txt", "is empty")
    monkeypatch.setattr("knowledge.refresh.refresh", lambda *_: report(3, skipped))
    ended = recapbot("refresh")
    assert ended.code == 0
    assert ended.out == (
        "Published generation 3: 2 documents added, 1 changed, 0 removed, 7 unchanged; "
        "31 passages embedded.\n"
    )
    assert ended.err == "skipped notes.txt: is empty\n"


def test_it_tells_that_nothing_changed(recapbot: Recapbot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("knowledge.refresh.refresh", lambda *_: report(None))
    assert recapbot("refresh").out == "Nothing changed: 7 documents are as they were.\n"


def test_ctrl_c_ends_it_in_peace(recapbot: Recapbot, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> RefreshReport:
        raise KeyboardInterrupt

    monkeypatch.setattr("knowledge.refresh.refresh", interrupted)
    ended = recapbot("refresh")
    assert ended.code == 130
    assert ended.err == "Stopped; the next refresh continues.\n"


def test_a_folder_that_is_not_there_is_told(recapbot: Recapbot) -> None:
    ended = recapbot("refresh", "--knowledge", "nowhere")
    assert ended.code == 1
    assert "nowhere" in ended.err


def test_an_older_version_s_data_folder_is_read_again_from_where_it_was_read(
    recapbot: Recapbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = tmp_path / "recaps"
    with closing(sqlite3.connect(database_path(tmp_path))) as connection:
        connection.executescript("".join(MIGRATIONS[:4]))
        connection.execute(
            "INSERT INTO generations VALUES (1, ?, 'small', 4, 0, 0, ?, ?, NULL)",
            (str(read), "2025-11-03T10:00:00+00:00", "2025-11-03T10:00:00+00:00"),
        )
        connection.execute("INSERT INTO published VALUES (1, 1)")
        connection.execute("PRAGMA user_version = 4")
        connection.commit()
    asked = recapbot("status", "--data", tmp_path)
    assert asked.err.endswith("it is of 4: run recapbot refresh\n")

    folders: list[Path] = []

    def noted(folder: Path, *_: object) -> RefreshReport:
        folders.append(folder)
        return report(2)

    monkeypatch.setattr("knowledge.refresh.refresh", noted)
    assert recapbot("refresh", "--data", tmp_path).code == 0
    assert folders == [read]

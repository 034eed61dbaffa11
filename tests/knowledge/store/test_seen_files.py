import os
import time
from pathlib import Path

import pytest

from knowledge.store.database import open_to_write
from knowledge.store.seen_files import SeenFile, note_seen, seen_files
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

LONG_AGO = 1_700_000_000_000_000_000
OLD = SeenFile("old.md", 7, LONG_AGO, "abc")


def test_a_file_that_may_still_be_changing_is_not_noted(tmp_path: Path) -> None:
    with open_to_write(tmp_path) as connection:
        note_seen(connection, [OLD, SeenFile("new.md", 7, time.time_ns(), "def")])
        assert seen_files(connection) == {"old.md": OLD}


def test_a_settled_file_is_not_read_again_until_it_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, data = write_texts(tmp_path / "texts", TEXTS), tmp_path / "data"
    for name in TEXTS:
        os.utime(folder / name, ns=(LONG_AGO, LONG_AGO))
    refresh(folder, data)
    read: list[str] = []
    real = Path.read_bytes

    def folder_files(names: list[str]) -> set[str]:
        return {name for name in names if name.endswith((".md", ".txt"))}

    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or real(path))
    assert refresh(folder, data).unchanged == len(TEXTS)
    assert not folder_files(read)
    write_texts(folder, {"oslo.md": TEXTS["oslo.md"].replace("Oslo", "Oulu")})
    os.utime(folder / "oslo.md", ns=(LONG_AGO + 1, LONG_AGO + 1))
    assert refresh(folder, data).changed == 1
    assert folder_files(read) == {"oslo.md"}

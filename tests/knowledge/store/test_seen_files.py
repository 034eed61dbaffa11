import os
from pathlib import Path

import pytest

from knowledge.store.database import open_to_write
from knowledge.store.seen_files import SeenFile, note_seen, seen_files
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

LONG_AGO = 1_700_000_000_000_000_000


def test_a_path_is_noted_as_it_was_seen_last(tmp_path: Path) -> None:
    first, last = SeenFile("a.md", "7 bytes", "abc"), SeenFile("a.md", "8 bytes", "def")
    with open_to_write(tmp_path) as connection:
        note_seen(connection, [first, SeenFile("b.md", "", "")])
        note_seen(connection, [last])
        assert seen_files(connection)["a.md"] == last


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


def test_another_folder_s_file_of_the_same_name_size_and_time_is_read(tmp_path: Path) -> None:
    for city in ("Oslo", "Bonn"):
        write_texts(tmp_path / city, {"a.md": f"# Harbour Conf\n\nWe met in {city}.\n"})
        os.utime(tmp_path / city / "a.md", ns=(LONG_AGO, LONG_AGO))
    assert refresh(tmp_path / "Oslo", tmp_path / "data").added == 1
    assert refresh(tmp_path / "Bonn", tmp_path / "data").changed == 1

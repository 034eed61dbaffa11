"""recapbot knowledge remove, export and forget: a text goes, from the answers and the disk."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from knowledge.store.lock import only_writer
from tests.bot.conftest import Ended, Recapbot

Knowledge = Callable[..., Ended]
Types = Callable[[str], None]


def on_disk(folder: Path, words: bytes) -> bool:
    return any(words in file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_what_was_removed_can_be_undone_until_it_is_forgotten(
    knowledge: Knowledge, recapbot: Recapbot, types: Types, tmp_path: Path
) -> None:
    knowledge("add", "meetup.md", "--yes")
    assert "Summer Meetup 2025 · 4 July 2025" in knowledge("show", 1).out
    assert knowledge("export", "texts.zip").out == "Wrote texts.zip.\n"
    with zipfile.ZipFile(tmp_path / "texts.zip") as archive:
        assert b"Utrecht" in archive.read("1/meetup.md")

    assert knowledge("remove", 1, "--yes").out.endswith("Published generation 3.\n")
    assert "Utrecht" not in recapbot("ask", "where was the Summer Meetup 2025?").out
    assert knowledge("undo").code == 0
    assert "Utrecht" in recapbot("ask", "where was the Summer Meetup 2025?").out
    knowledge("undo", 3)
    assert on_disk(tmp_path / "data", b"Utrecht")
    types("n")
    assert recapbot("forget").err == "Nothing was forgotten.\n"
    types("y")
    assert recapbot("forget").code == 0
    assert not on_disk(tmp_path / "data", b"Utrecht")
    assert knowledge("undo", 2).err == "generation 2 is not among those that are kept\n"
    assert "  forget  by " in knowledge("history").out


def test_forgetting_needs_a_person_or_yes(recapbot: Recapbot, knowledge: Knowledge) -> None:
    assert recapbot("forget").code == 1
    assert recapbot("forget", "--yes").code == 0


def test_only_one_process_changes_texts(
    recapbot: Recapbot, knowledge: Knowledge, tmp_path: Path
) -> None:
    with only_writer(tmp_path / "data"):
        for ended in (knowledge("add", "meetup.md"), recapbot("forget", "--yes")):
            assert (ended.code, ended.out) == (1, "")
            assert ended.err.startswith("only one refresh at a time may write to ")

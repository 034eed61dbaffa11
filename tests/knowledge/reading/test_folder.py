import os
from pathlib import Path

import pytest

from knowledge.document import Document
from knowledge.errors import KnowledgeFolderError
from knowledge.reading.folder import FoundFile, list_files
from knowledge.settings import ReadingSettings
from tests.knowledge.reading.read_folder import read_folder

SETTINGS = ReadingSettings(max_bytes=1000)


def read(folder: Path) -> dict[str, str]:
    """Return each path with its text, or with why it was skipped."""
    found = read_folder(folder, SETTINGS)
    return {item.path: item.text if isinstance(item, Document) else item.reason for item in found}


def test_texts_are_read_in_the_order_of_their_paths(tmp_path: Path):
    (tmp_path / "b").mkdir()
    for name in ("b/two.md", "a.TXT", "c.html", "b/.hidden.md", ".git.md", "photo.png"):
        (tmp_path / name).write_text("We met.")
    assert list(read(tmp_path).items()) == [
        ("a.TXT", "We met."),
        ("b/two.md", "We met."),
        ("c.html", "We met."),
    ]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b" \n", "is empty"),
        (b"---\ntitle: Foo\n---\n", "holds no text that a reader would see"),
        (b"a\0b", "is binary, not text (it holds a zero byte)"),
        ("Müller".encode("latin-1"), "must be UTF-8 text, but holds byte 0xfc at position 1"),
        (b"a" * 1001, "holds 1001 bytes; reading.max_bytes allows 1000"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_its_neighbours_are_read(
    tmp_path: Path, content: bytes, reason: str
):
    (tmp_path / "bad.md").write_bytes(content)
    (tmp_path / "good.md").write_text("We met.")
    assert read(tmp_path) == {"bad.md": reason, "good.md": "We met."}


def test_links_may_not_lead_out_of_the_folder(tmp_path: Path):
    folder = tmp_path / "texts"
    folder.mkdir()
    (tmp_path / "secret.md").write_text("secret")
    (folder / "good.md").write_text("We met.")
    (folder / "in.md").symlink_to(folder / "good.md")
    (folder / "out.md").symlink_to(tmp_path / "secret.md")
    (folder / "round.md").symlink_to(folder / "round.md")
    (folder / "up").symlink_to(tmp_path)
    found = read(folder)
    assert found["in.md"] == found["good.md"] == "We met."
    assert found["out.md"] == found["up"] == "is a link that leads out of the knowledge folder"
    assert found["round.md"].startswith("cannot be read: ")


def test_a_pipe_is_not_waited_for(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe.md")
    assert read(tmp_path) == {"pipe.md": "is not a regular file"}


def test_a_name_that_is_not_utf_8_is_skipped(tmp_path: Path):
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.md")).write_text("We met.")
    assert read(tmp_path) == {"caf\\udce9.md": "must have a name in UTF-8"}


def found_file(folder: Path) -> FoundFile:
    """Return the one file of a folder."""
    (found,) = list_files(folder, SETTINGS)
    assert isinstance(found, FoundFile)
    return found


def written(folder: Path, text: str) -> FoundFile:
    """Write a file long ago, as its time says."""
    folder.mkdir(exist_ok=True)
    (folder / "a.md").write_text(text)
    os.utime(folder / "a.md", ns=(5, 7))
    return found_file(folder)


def test_a_file_that_changed_has_another_stamp(tmp_path: Path):
    first = written(tmp_path / "a", "We met.")
    assert found_file(tmp_path / "a") == first
    assert written(tmp_path / "a", "They meet.").stamp != first.stamp


def test_a_file_of_the_same_name_size_and_time_has_another_stamp(tmp_path: Path):
    first = written(tmp_path / "a", "We met.")
    assert written(tmp_path / "b", "We sat.").stamp != first.stamp
    (tmp_path / "b" / "a.md").replace(tmp_path / "a" / "a.md")
    assert found_file(tmp_path / "a").stamp != first.stamp


def test_a_file_written_just_now_may_still_change_under_its_stamp(tmp_path: Path):
    assert written(tmp_path, "We met.").settled
    (tmp_path / "a.md").write_text("We sat.")
    assert not found_file(tmp_path).settled


@pytest.mark.parametrize(("name", "state"), [("none", "does not exist"), ("a.md", "is not a")])
def test_the_folder_must_be_one(tmp_path: Path, name: str, state: str):
    (tmp_path / "a.md").write_text("We met.")
    with pytest.raises(KnowledgeFolderError, match=state):
        list(list_files(tmp_path / name, SETTINGS))

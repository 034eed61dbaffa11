from pathlib import Path

import pytest

from knowledge.errors import IndexMissingError, KnowledgeFolderError, StoreError
from knowledge.refreshing.report import RefreshReport
from knowledge.store.lock import only_writer
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_texts(tmp_path / "texts", TEXTS)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def test_the_first_refresh_publishes_every_document(folder: Path, data: Path) -> None:
    report = refresh(folder, data)
    assert (report.generation, report.added, report.unchanged) == (1, 3, 0)
    assert report.embedded > 0
    assert [document.path for document in OpenGeneration.open(data).documents()] == sorted(TEXTS)


def test_an_unchanged_folder_embeds_and_publishes_nothing(folder: Path, data: Path) -> None:
    refresh(folder, data)
    before = OpenGeneration.open(data).generation
    report = refresh(folder, data)
    after = OpenGeneration.open(data).generation
    assert report == RefreshReport(None, 0, 0, 0, 3, 0, ())
    assert (after.number, after.published_at) == (before.number, before.published_at)
    assert after.read_at > before.read_at


def test_only_what_is_new_is_embedded(folder: Path, data: Path) -> None:
    refresh(folder, data)
    (folder / "oslo.md").unlink()
    write_texts(folder, {"lisbon.md": TEXTS["lisbon.md"] + "\n## Next\n\nNext year: Porto.\n"})
    embedder = HashingEmbedder()
    report = refresh(folder, data, embedder)
    assert (report.generation, report.changed, report.removed, report.unchanged) == (2, 1, 1, 1)
    assert len(embedder.embedded) == report.embedded == 1
    assert "Porto" in embedder.embedded[0]


def test_a_moved_text_is_embedded_no_second_time(folder: Path, data: Path) -> None:
    refresh(folder, data)
    (folder / "lisbon.md").rename(folder / "portugal.md")
    report = refresh(folder, data)
    assert (report.added, report.removed, report.embedded) == (1, 1, 0)


def test_another_model_embeds_everything_anew(folder: Path, data: Path) -> None:
    first = refresh(folder, data)
    second = refresh(folder, data, HashingEmbedder("another"))
    assert (second.generation, second.embedded) == (2, first.embedded)
    assert OpenGeneration.open(data).generation.model == "another"


def test_files_that_cannot_be_read_are_told_and_hurt_nobody(folder: Path, data: Path) -> None:
    (folder / "broken.txt").write_bytes(b"\xff\xfe\x00")
    report = refresh(folder, data)
    assert [skipped.path for skipped in report.skipped] == ["broken.txt"]
    assert report.added == 3


def test_an_emptied_folder_leaves_the_old_generation(folder: Path, data: Path) -> None:
    refresh(folder, data)
    for name in TEXTS:
        (folder / name).write_bytes(b"")
    with pytest.raises(KnowledgeFolderError, match=r"3 files that cannot, the first: lisbon\.md"):
        refresh(folder, data)
    assert OpenGeneration.open(data).generation.documents == 3


def test_a_folder_with_one_broken_file_names_it(tmp_path: Path, data: Path) -> None:
    (tmp_path / "texts").mkdir()
    (tmp_path / "texts" / "broken.txt").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(
        KnowledgeFolderError, match=r"one file, which cannot: broken\.txt is binary"
    ):
        refresh(tmp_path / "texts", data)


def test_before_the_first_refresh_there_is_advice(folder: Path, data: Path) -> None:
    with pytest.raises(IndexMissingError, match="recapbot refresh"):
        OpenGeneration.open(data)


def test_a_second_refresh_at_the_same_time_is_refused(folder: Path, data: Path) -> None:
    data.mkdir()
    with only_writer(data), pytest.raises(StoreError, match="another one is running"):
        refresh(folder, data)
    assert refresh(folder, data).generation == 1


def test_a_data_folder_that_cannot_be_made_is_one_line(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match="Not a directory"):
        refresh(folder, tmp_path / "file" / "data")

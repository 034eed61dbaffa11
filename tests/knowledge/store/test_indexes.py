import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from knowledge.store.indexes import index_folder, vectors_folder, words_folder
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


@pytest.fixture
def data(tmp_path: Path) -> Path:
    refresh(write_texts(tmp_path / "texts", TEXTS), tmp_path / "data")
    return tmp_path / "data"


def answers(data: Path) -> None:
    opened = OpenGeneration.open(data)
    question = HashingEmbedder().embed(["Harbour Conf met in Oslo"])[0]
    for hits in (opened.words.search("Oslo", 1), opened.vectors.search(question, 1)):
        assert opened.passages([hits[0].passage_id])[0].document.path == "oslo.md"
    opened.close()


def cut_short(folder: Path) -> None:
    path = vectors_folder(folder) / "settled" / "vectors.npy"
    path.write_bytes(path.read_bytes()[:100])


def flip_a_bit(folder: Path) -> None:
    path = vectors_folder(folder) / "settled" / "vectors.npy"
    content = bytearray(path.read_bytes())
    content[-20] ^= 1
    path.write_bytes(content)


def lose_a_segment(folder: Path) -> None:
    next(words_folder(folder).glob("*.idx")).unlink()


def garble_the_manifest(folder: Path) -> None:
    (folder / "manifest.json").write_text("{")


def change_the_model(folder: Path) -> None:
    manifest = folder / "manifest.json"
    manifest.write_text(manifest.read_text().replace('"hashing"', '"another"'))


@pytest.mark.parametrize(
    "damage",
    [
        cut_short,
        flip_a_bit,
        lose_a_segment,
        garble_the_manifest,
        change_the_model,
        shutil.rmtree,
        lambda folder: shutil.rmtree(words_folder(folder)),
        lambda folder: shutil.rmtree(folder.parent),
    ],
)
def test_damaged_indexes_are_built_again(data: Path, damage: Callable[[Path], None]) -> None:
    damage(index_folder(data, 1))
    answers(data)


def test_an_intact_folder_is_left_alone_even_when_restored_from_a_copy(data: Path) -> None:
    folder = index_folder(data, 1)
    before = folder.stat().st_ino
    for path in folder.rglob("*"):
        path.touch()
    answers(data)
    assert folder.stat().st_ino == before


def test_an_open_generation_outlives_its_folder(data: Path) -> None:
    opened = OpenGeneration.open(data)
    shutil.rmtree(data / "generations")
    assert opened.words.search("Oslo", 1)
    assert opened.vectors.vectors([1]).shape == (1, HashingEmbedder.dimensions)


def test_a_small_change_shares_the_files_of_the_generation_before(tmp_path: Path) -> None:
    folder = write_texts(tmp_path / "texts", TEXTS)
    refresh(folder, tmp_path / "data")
    write_texts(folder, {"brno.txt": "DevConf met in Brno.\n"})
    refresh(folder, tmp_path / "data")

    segments = [
        {path.name for path in words_folder(index_folder(tmp_path / "data", number)).glob("*.idx")}
        for number in (1, 2)
    ]
    assert segments[0] < segments[1]
    answers(tmp_path / "data")
    assert OpenGeneration.open(tmp_path / "data").words.search("Brno", 1)

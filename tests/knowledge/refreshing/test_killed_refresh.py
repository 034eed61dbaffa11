"""A refresh killed (SIGKILL) at any of its writes leaves a generation that answers."""

import itertools
import shutil
from functools import partial
from pathlib import Path

import pytest

from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.killing import killed_at
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def place_of_harbour_conf(data: Path) -> str:
    opened = OpenGeneration.open(data)
    passage = opened.passages([opened.words.search("Harbour Conf", 1)[0].passage_id])[0]
    assert opened.vectors.vectors([passage.passage_id]).any()
    opened.close()
    return "Oslo" if "Oslo" in passage.text else "Bergen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_texts(tmp_path / "texts", TEXTS)


def test_the_old_generation_answers_and_the_next_refresh_completes(
    folder: Path, tmp_path: Path
) -> None:
    refresh(folder, tmp_path / "published")
    write_texts(folder, {"oslo.md": TEXTS["oslo.md"].replace("Oslo", "Bergen")})
    places = []
    for at in itertools.count(1):
        data = shutil.copytree(tmp_path / "published", tmp_path / f"killed {at}")
        if not killed_at(at, data, partial(refresh, folder)):
            break
        places.append(place_of_harbour_conf(data))
        refresh(folder, data)
        assert place_of_harbour_conf(data) == "Bergen"
        assert len(list((data / "generations").iterdir())) <= 2
    # The swap is one step: all kills before it leave the old generation, all after it the new.
    assert places == sorted(places, reverse=True)
    assert len(places) > 20
    assert set(places) == {"Oslo", "Bergen"}


def test_what_was_embedded_before_the_kill_is_kept(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    for at in itertools.count(1):
        assert killed_at(at, data, partial(refresh, folder))
        embedder = HashingEmbedder()
        if (data / "generations").exists():  # the stage after embedding has begun
            break
        shutil.rmtree(data, ignore_errors=True)
    assert refresh(folder, data, embedder).generation == 1
    assert embedder.embedded == []

import shutil
import threading
from pathlib import Path

import pytest

from knowledge.errors import IndexMissingError
from knowledge.status import read_status
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def test_the_status_tells_what_answers_now(tmp_path: Path) -> None:
    refresh(write_texts(tmp_path / "texts", TEXTS), tmp_path / "data")
    found = read_status(tmp_path / "data")
    assert found.generation.number == 1
    assert found.generation.documents == len(TEXTS)
    assert found.generation.folder == str(tmp_path / "texts")
    assert found.size >= (tmp_path / "data" / "knowledge.sqlite").stat().st_size


def test_the_status_is_told_while_a_refresh_tidies_folders_away(tmp_path: Path) -> None:
    refresh(write_texts(tmp_path / "texts", TEXTS), tmp_path / "data")
    done = threading.Event()

    def tidy() -> None:
        while not done.is_set():
            for number in range(20):
                (tmp_path / "data" / "generations" / f"old{number}" / "words").mkdir(parents=True)
            for number in range(20):
                shutil.rmtree(tmp_path / "data" / "generations" / f"old{number}")

    tidying = threading.Thread(target=tidy)
    tidying.start()
    try:
        for _ in range(200):
            assert read_status(tmp_path / "data").size > 0
    finally:
        done.set()
        tidying.join()


def test_without_a_generation_there_is_advice(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="recapbot refresh"):
        read_status(tmp_path)

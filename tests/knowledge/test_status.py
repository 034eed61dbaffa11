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


def test_without_a_generation_there_is_advice(tmp_path: Path) -> None:
    with pytest.raises(IndexMissingError, match="recapbot refresh"):
        read_status(tmp_path)

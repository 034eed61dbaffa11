from pathlib import Path

import numpy as np
import pytest

from knowledge.search.meaning import VectorIndex, write_vectors

AXES = np.eye(4, dtype=np.float32)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "vectors.faiss"
    write_vectors(path, 4, [([10, 20], AXES[:2]), ([30], AXES[2:3])])
    return path


def test_the_nearest_passages_come_first_with_their_cosine(path: Path) -> None:
    question = np.array([0.6, 0.8, 0, 0], dtype=np.float32)
    hits = VectorIndex(path).search(question, 2)
    assert [hit.passage_id for hit in hits] == [20, 10]
    assert [hit.score for hit in hits] == pytest.approx([0.8, 0.6])


def test_a_limit_above_the_size_returns_every_passage_once(path: Path) -> None:
    assert {hit.passage_id for hit in VectorIndex(path).search(AXES[0], 99)} == {10, 20, 30}


def test_vectors_are_read_back_by_passage(path: Path) -> None:
    assert VectorIndex(path).vectors([30, 10]).tolist() == AXES[[2, 0]].tolist()


def test_a_passage_that_is_not_indexed_is_a_key_error(path: Path) -> None:
    with pytest.raises(KeyError, match="7"):
        VectorIndex(path).vectors([7])


def test_an_update_writes_another_file(path: Path, tmp_path: Path) -> None:
    updated = tmp_path / "updated.faiss"
    write_vectors(updated, 4, [([40], AXES[3:])], removed=[10], previous=path)
    assert {hit.passage_id for hit in VectorIndex(updated).search(AXES[0], 9)} == {20, 30, 40}
    assert len(VectorIndex(path)) == 3

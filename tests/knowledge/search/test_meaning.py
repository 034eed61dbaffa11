import shutil
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.search import segment
from knowledge.search.meaning import VectorIndex, write_vectors
from knowledge.vectors import Matrix

AXES = np.eye(4, dtype=np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vectors"
    write_vectors(folder, 4, [([10, 20], AXES[:2]), ([30], AXES[2:3])])
    return folder


def found(folder: Path) -> set[int]:
    return {hit.passage_id for hit in VectorIndex(folder).search(AXES[0], 999)}


def unit_vectors(count: int, dimensions: int = 4) -> Matrix:
    vectors = np.random.default_rng(7).normal(size=(count, dimensions)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_the_nearest_passages_come_first_with_their_cosine(folder: Path) -> None:
    question = np.array([0.6, 0.8, 0, 0], dtype=np.float32)
    hits = VectorIndex(folder).search(question, 2)
    assert [hit.passage_id for hit in hits] == [20, 10]
    assert [hit.score for hit in hits] == pytest.approx([0.8, 0.6])


def test_a_limit_above_the_size_returns_every_passage_once(folder: Path) -> None:
    assert {hit.passage_id for hit in VectorIndex(folder).search(AXES[0], 99)} == {10, 20, 30}


def test_vectors_are_read_back_by_passage(folder: Path) -> None:
    assert VectorIndex(folder).vectors([30, 10]).tolist() == AXES[[2, 0]].tolist()


def test_a_passage_that_is_not_indexed_is_a_key_error(folder: Path) -> None:
    with pytest.raises(KeyError, match="7"):
        VectorIndex(folder).vectors([7, 10])


def test_an_index_may_be_empty(tmp_path: Path) -> None:
    write_vectors(tmp_path / "vectors", 4, ())
    index = VectorIndex(tmp_path / "vectors")
    assert len(index) == 0
    assert index.search(AXES[0], 5) == []
    assert index.vectors([]).shape == (0, 4)


def test_an_update_writes_another_index(folder: Path, tmp_path: Path) -> None:
    updated = tmp_path / "updated"
    write_vectors(updated, 4, [([40], AXES[3:])], removed=[10], previous=folder)
    assert found(updated) == {20, 30, 40}
    assert len(VectorIndex(folder)) == 3


def test_a_small_update_shares_the_vectors_that_stay(tmp_path: Path) -> None:
    vectors = unit_vectors(100)
    write_vectors(tmp_path / "1", 4, [(range(100), vectors)])
    write_vectors(tmp_path / "2", 4, [([100], AXES[:1])], removed=[5], previous=tmp_path / "1")

    files = [tmp_path / name / "settled" / "vectors.npy" for name in ("1", "2")]
    assert files[0].samefile(files[1])
    assert found(tmp_path / "2") == {*range(101)} - {5}
    with pytest.raises(KeyError, match="5"):
        VectorIndex(tmp_path / "2").vectors([5])


@settings(max_examples=25, deadline=None)
@given(
    changes=st.lists(
        st.tuples(st.sets(st.integers(0, 60)), st.sets(st.integers(0, 60))), max_size=5
    )
)
def test_updates_leave_what_one_writing_would(
    changes: list[tuple[set[int], set[int]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("vectors")
    vectors = unit_vectors(61)
    held = set(range(40))
    write_vectors(folder / "0", 4, [(sorted(held), vectors[sorted(held)])])
    for number, (coming, going) in enumerate(changes):
        removed = sorted(held & going)
        held -= going
        added = sorted(coming - held)
        held |= coming
        previous = folder / str(number)
        write_vectors(folder / str(number + 1), 4, [(added, vectors[added])], removed, previous)
    last = folder / str(len(changes))

    assert found(last) == held
    assert len(VectorIndex(last)) == len(held)
    assert np.array_equal(VectorIndex(last).vectors(sorted(held)), vectors[sorted(held)])


def test_many_vectors_are_found_by_their_codes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vectors = unit_vectors(5000, 32)
    write_vectors(tmp_path / "exact", 32, [(range(5000), vectors)])
    monkeypatch.setattr(segment, "CODED", 4000)
    write_vectors(tmp_path / "coded", 32, [(range(5000), vectors)])
    exact, coded = VectorIndex(tmp_path / "exact"), VectorIndex(tmp_path / "coded")
    for question in vectors[:10]:
        nearest = exact.search(question, 10)
        assert coded.search(question, 10)[0] == nearest[0]
        shared = {hit.passage_id for hit in nearest} & {
            hit.passage_id for hit in coded.search(question, 10)
        }
        assert len(shared) >= 9


def test_codes_are_searched_though_their_folder_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segment, "CODED", 400)
    vectors = unit_vectors(500, 32)
    write_vectors(tmp_path / "vectors", 32, [(range(500), vectors)])
    index = VectorIndex(tmp_path / "vectors")
    shutil.rmtree(tmp_path / "vectors")
    first, again = (index.search(vectors[7], 5) for _ in range(2))
    assert first[0].passage_id == again[0].passage_id == 7

"""Kinds of index, built and searched."""

from pathlib import Path

import numpy as np

from benchmarks.size.exact import nearest
from benchmarks.size.kinds import KINDS, measure_kinds
from knowledge.vectors import Matrix


def unit_vectors(count: int) -> Matrix:
    vectors = np.random.default_rng(2).normal(size=(count, 384)).astype(np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


def test_exact_search_finds_all_and_takes_the_most_bytes(tmp_path: Path) -> None:
    vectors = unit_vectors(2000)
    questions = vectors[:5]
    wanted = nearest(vectors, questions)
    kinds = [kind for kind in KINDS if not kind.factory.startswith("IVF")]
    flat, *others = measure_kinds(kinds, vectors, questions, wanted, tmp_path)
    assert flat.kind.factory == "Flat"
    assert flat.recall == 1
    assert all(flat.bytes_a_vector > other.bytes_a_vector for other in others)
    assert all(other.recall > 0.8 for other in others)

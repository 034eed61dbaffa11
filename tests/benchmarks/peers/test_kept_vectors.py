"""Chunks are embedded once and kept; questions are not."""

from pathlib import Path

import numpy as np

from benchmarks.peers.kept_vectors import KeptVectors
from tests.knowledge.hashing_embedder import HashingEmbedder

TEXTS = ["the camp was in Porto", "lunch", "the camp was in Porto"]


def test_a_kept_text_costs_nothing_again_and_a_question_is_embedded_anew(tmp_path: Path) -> None:
    embedder = HashingEmbedder()
    KeptVectors(TEXTS, embedder, tmp_path)
    assert embedder.embedded == ["lunch", "the camp was in Porto"]

    again = HashingEmbedder()
    vectors = KeptVectors(TEXTS, again, tmp_path)
    found = vectors.embed(["lunch", "where was lunch?"])
    assert again.embedded == ["where was lunch?"]
    np.testing.assert_array_equal(found, again.embed(["lunch", "where was lunch?"]))


def test_another_model_s_vectors_are_its_own(tmp_path: Path) -> None:
    KeptVectors(TEXTS, HashingEmbedder("one"), tmp_path)
    other = HashingEmbedder("other")
    KeptVectors(TEXTS, other, tmp_path)
    assert other.embedded

"""Recombined posts: sentences of real ones, with vectors as near to them as real vectors are."""

from pathlib import Path

import numpy as np

from benchmarks.size.recombined import PASSAGES, real_posts, recombined
from knowledge.passages.sentences import sentences
from tests.benchmarks.size.posts import sample_posts


def test_every_sentence_is_one_of_the_real_posts(tmp_path: Path) -> None:
    posts = sample_posts(tmp_path)
    real = {sentence for post in posts for part in post.parts for sentence in part.sentences}
    for post in recombined(posts, 3):
        assert post.title in {real_post.title for real_post in posts}
        for paragraph in post.paragraphs:
            assert {paragraph[start:end] for start, end in sentences(paragraph)} <= real


def test_vectors_are_normalised_and_one_a_paragraph(tmp_path: Path) -> None:
    post = next(recombined(sample_posts(tmp_path), 1))
    assert len(post.paragraphs) == PASSAGES
    assert np.allclose(np.linalg.norm(post.vectors, axis=1), 1)


def test_the_same_posts_are_recombined_in_the_same_way(tmp_path: Path) -> None:
    posts = sample_posts(tmp_path)
    again = real_posts(tmp_path / "data")
    first, second = next(recombined(posts, 1)), next(recombined(again, 1))
    assert first.paragraphs == second.paragraphs
    assert np.array_equal(first.vectors, second.vectors)

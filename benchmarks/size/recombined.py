"""Posts recombined from the sentences of real ones, as many as are wanted.

Embedding a million passages takes hours, so the vectors are made as well: each is the mean of the
real vectors of the two passages that the sentences come from, plus noise that varies as the real
vectors do.
"""

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.passages.sentences import sentences
from knowledge.store.open_generation import OpenGeneration
from knowledge.vectors import Matrix, Vector

PASSAGES = 18
"""Passages a post, as in the event bench."""

_MIXED = 3  # real posts that a recombined one takes sentences from
_NOISE = 0.25  # with it, questions are as near to the made vectors as to the real ones


@dataclass(frozen=True, slots=True)
class Part:
    """A real passage: its sentences and its vector."""

    sentences: tuple[str, ...]
    vector: Vector


@dataclass(frozen=True, slots=True)
class RealPost:
    """A post of the event bench."""

    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class RecombinedPost:
    """A post whose paragraphs are its passages, and their vectors, shape (PASSAGES, dimensions)."""

    title: str
    paragraphs: tuple[str, ...]
    vectors: Matrix


def real_posts(data: Path) -> list[RealPost]:
    """Return what is published in a data folder."""
    posts = []
    with closing(OpenGeneration.open(data)) as generation:
        for document in generation.documents():
            passages = generation.document_passages(document.document_id)
            vectors = generation.vectors.vectors([one.passage_id for one in passages])
            parts = [
                Part(tuple(one.text[start:end] for start, end in sentences(one.text)), vector)
                for one, vector in zip(passages, vectors, strict=True)
            ]
            posts.append(RealPost(document.title, tuple(part for part in parts if part.sentences)))
    return [post for post in posts if post.parts]


def recombined(posts: Sequence[RealPost], count: int) -> Iterator[RecombinedPost]:
    """Yield so many posts; the same for the same ``posts``."""
    chance = np.random.default_rng(6)
    for _ in range(count):
        mixed = [posts[at] for at in chance.integers(len(posts), size=_MIXED)]
        parts = [part for post in mixed for part in post.parts]
        pairs = [(parts[a], parts[b]) for a, b in chance.integers(len(parts), size=(PASSAGES, 2))]
        noise = np.stack([_difference(posts, chance) for _ in pairs])
        means = np.stack([(one.vector + other.vector) / 2 for one, other in pairs])
        vectors = means + _NOISE * noise
        yield RecombinedPost(
            mixed[0].title,
            tuple(_paragraph(one, other) for one, other in pairs),
            vectors / np.linalg.norm(vectors, axis=1, keepdims=True),
        )


def _paragraph(one: Part, other: Part) -> str:
    half, rest = (len(one.sentences) + 1) // 2, len(other.sentences) // 2
    return " ".join((*one.sentences[:half], *other.sentences[rest:]))


def _difference(posts: Sequence[RealPost], chance: np.random.Generator) -> Vector:
    """Return the difference of two real vectors, which covaries as they do."""
    one, other = (posts[at].parts for at in chance.integers(len(posts), size=2))
    difference: Vector = (
        one[chance.integers(len(one))].vector - other[chance.integers(len(other))].vector
    )
    return difference

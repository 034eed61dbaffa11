"""The peer's interface: chunks of posts in, the chunks that a question finds out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from knowledge.vectors import Matrix

Embed = Callable[[Sequence[str]], Matrix]
"""Returns vectors of length 1, one a text: (texts, dimensions), float32."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of a post, word for word; ``document`` is the post's path."""

    document: str
    text: str


class Peer(Protocol):
    """A search over the chunks that it was made with."""

    def search(self, question: str, count: int) -> list[Chunk]:
        """Return at most ``count`` chunks, best first; none where it refuses to answer."""


MakePeer = Callable[[Sequence[Chunk], Embed], Peer]
"""Indexes chunks, with an embedding function for those that use one."""

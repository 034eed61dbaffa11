"""A folder of recombined posts and a data folder that holds them, published as usual."""

import hashlib
import shutil
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import numpy as np
import numpy.typing as npt

from benchmarks.size.recombined import PASSAGES, RealPost, RecombinedPost, recombined
from bot.progress import ShownProgress
from knowledge.document import Block, BlockKind, Document
from knowledge.embedding import embedder
from knowledge.passage import Passage, embedded_text
from knowledge.refresh import refresh
from knowledge.refreshing.read_stage import recipe
from knowledge.settings import KnowledgeSettings
from knowledge.store.documents import add_document
from knowledge.store.indexes import index_folder, vectors_folder
from knowledge.store.vectors import add_vectors
from knowledge.store.writing import writing
from knowledge.vectors import Matrix

_POSTS_A_COMMIT = 500


@dataclass(frozen=True, slots=True)
class LargeSpace:
    """A folder of posts and the data folder that they are published in."""

    texts: Path
    data: Path

    def post(self, number: int) -> Path:
        """Return the file of a post, counted from 0."""
        return self.texts / f"{number // 1000:03}" / f"{number:06}.md"


def publish(space: LargeSpace, posts: Sequence[RealPost], passages: int, models: Path) -> None:
    """Store recombined posts, and publish them; ``models`` is where the exported model lies.

    Raises:
        StoreError: the data folder cannot be used.
    """
    settings = KnowledgeSettings()
    shutil.copytree(models, space.data / models.name)
    with writing(space.data) as connection, ShownProgress() as progress:
        count = passages // PASSAGES
        made = enumerate(recombined(posts, count))
        while chunk := list(islice(made, _POSTS_A_COMMIT)):
            with connection:
                for number, post in chunk:
                    _store(connection, space, number, post, settings)
            progress("recombining", chunk[-1][0] + 1, count)
    with ShownProgress() as progress:
        refresh(space.texts, space.data, settings, progress)


def settled_vectors(space: LargeSpace) -> tuple[npt.NDArray[np.int64], Matrix]:
    """Return the ids of the first generation's passages and their vectors, mapped from disk."""
    folder = vectors_folder(index_folder(space.data, 1)) / "settled"
    return np.load(folder / "passages.npy"), np.load(folder / "vectors.npy", mmap_mode="r")


def disk_of(space: LargeSpace) -> int:
    """Return the bytes that the first generation's folder takes."""
    folder = index_folder(space.data, 1)
    return sum(file.stat().st_size for file in folder.rglob("*") if file.is_file())


def _store(
    connection: sqlite3.Connection,
    space: LargeSpace,
    number: int,
    post: RecombinedPost,
    settings: KnowledgeSettings,
) -> None:
    file = space.post(number)
    content = "\n\n".join((f"# {post.title}", *post.paragraphs, "")).encode()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    document, passages = _document(file.relative_to(space.texts).as_posix(), content, post)
    add_document(connection, document, passages, recipe(settings.passages))
    texts = [embedded_text(document, passage) for passage in passages]
    add_vectors(connection, texts, post.vectors, embedder.fingerprint(settings.model))


def _document(path: str, content: bytes, post: RecombinedPost) -> tuple[Document, list[Passage]]:
    """Return a post as the reader would: its paragraphs one below the other."""
    passages, start = [], 0
    for paragraph in post.paragraphs:
        passages.append(Passage(start, start + len(paragraph)))
        start += len(paragraph) + 1
    document = Document(
        path=path,
        title=post.title,
        text="\n".join(post.paragraphs),
        content_hash=hashlib.sha256(content).hexdigest(),
        author=None,
        date=None,
        url=None,
        blocks=tuple(Block(BlockKind.PARAGRAPH, one.start, one.end) for one in passages),
    )
    return document, passages

"""The corpus as the index holds it: documents, passages, their leads and vectors, kept on disk."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.document import Document
from knowledge.embedding import embedder
from knowledge.passage import Passage, lead
from knowledge.passages.split import split
from knowledge.reading.folder import Skipped, read_folder
from knowledge.settings import KnowledgeSettings
from knowledge.vectors import Matrix


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents and their passages: passage i is ``texts[i]``, led by ``leads[i]``.

    ``owners[i]`` is the index of its document; ``vectors`` is (passages, dimensions).
    """

    documents: tuple[Document, ...]
    owners: tuple[int, ...]
    passages: tuple[Passage, ...]
    leads: tuple[str, ...]
    texts: tuple[str, ...]
    vectors: Matrix
    by_path: Mapping[str, tuple[int, ...]]

    def of(self, paths: Iterable[str]) -> list[int]:
        """Return the passages of some documents."""
        return [i for path in sorted(paths) for i in self.by_path.get(path, ())]


def load(folder: Path, work: Path, settings: KnowledgeSettings) -> Corpus:
    """Read, split and embed a folder; the vectors are kept in ``work`` for the next time."""
    documents = tuple(
        found
        for found in read_folder(folder, settings.reading)
        if not isinstance(found, Skipped)
    )
    owned = [
        (owner, passage)
        for owner, document in enumerate(documents)
        for passage in split(document, settings.passages)
    ]
    leads = tuple(lead(documents[owner], passage) for owner, passage in owned)
    texts = tuple(documents[owner].text[p.start : p.end] for owner, p in owned)
    by_path: defaultdict[str, list[int]] = defaultdict(list)
    for i, (owner, _) in enumerate(owned):
        by_path[documents[owner].path].append(i)
    return Corpus(
        documents=documents,
        owners=tuple(owner for owner, _ in owned),
        passages=tuple(passage for _, passage in owned),
        leads=leads,
        texts=texts,
        vectors=_vectors(leads, texts, work, settings),
        by_path={path: tuple(found) for path, found in by_path.items()},
    )


def _vectors(
    leads: tuple[str, ...], texts: tuple[str, ...], work: Path, settings: KnowledgeSettings
) -> Matrix:
    kept = work / "vectors.npy"
    if kept.is_file():
        vectors: Matrix = np.load(kept)
        if len(vectors) == len(texts):
            return vectors
    whole = [f"{line}\n{text}" for line, text in zip(leads, texts, strict=True)]
    vectors = embedder.load(settings.model, work).embed(whole)
    np.save(kept, vectors)
    return vectors

"""Two generations, searched as one: the texts that all share, and a community's own."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

import numpy as np

from knowledge.document import Document
from knowledge.events.account import Account
from knowledge.search.hit import Hit
from knowledge.search.words import WordIndex, search_together
from knowledge.spaces.corpus import MeaningSearch
from knowledge.store.findings import Findings
from knowledge.store.generations import Generation
from knowledge.store.open_generation import OpenGeneration
from knowledge.store.stored import StoredDocument, StoredPassage
from knowledge.vectors import Matrix, Vector

OWN: Final = 1 << 40
"""Added to the ids of documents and passages of one's own: SQLite counts each space's from 1."""


class JoinedCorpus:
    """The shared texts and one's own; an id from ``OWN`` up is of one's own."""

    def __init__(self, shared: OpenGeneration, own: OpenGeneration) -> None:
        """Join two generations of the same embedding model, which stay whoever's they are."""
        self._shared = shared
        self._own = own
        self.words = JoinedWords(shared.words, own.words)
        self.vectors = JoinedVectors(shared.vectors, own.vectors)

    @property
    def generations(self) -> tuple[Generation, ...]:
        """The shared generation and one's own."""
        return *self._shared.generations, *self._own.generations

    @property
    def only_event(self) -> str | None:
        """The event that all documents tell about; None where there are several, or other texts."""
        told = {part.only_event for part in (self._shared, self._own) if len(part)}
        return told.pop() if len(told) == 1 else None

    def __len__(self) -> int:
        """Return how many documents there are together."""
        return len(self._shared) + len(self._own)

    def document(self, document_id: int) -> Document:
        """Return a document with its text and blocks.

        Raises:
            KeyError: there is none of this id.
        """
        part, own_id = self._part(document_id)
        return part.document(own_id)

    def documents(self) -> list[StoredDocument]:
        """Return all documents in the order of their paths."""
        both = [*self._shared.documents(), *map(_moved_document, self._own.documents())]
        return sorted(both, key=lambda document: document.path)

    def read_at(self, document_id: int) -> datetime:
        """Return when a document was last read from its source, in UTC."""
        part, own_id = self._part(document_id)
        return part.read_at(own_id)

    def account(self, document_id: int) -> Account | None:
        """Return what a document tells of its event, None where it tells about none."""
        part, own_id = self._part(document_id)
        return part.account(own_id)

    def findings(self) -> tuple[Findings, ...]:
        """Return what was found in each document."""
        own = (replace(it, document_id=it.document_id + OWN) for it in self._own.findings())
        return *self._shared.findings(), *own

    def passages(self, passage_ids: Sequence[int]) -> list[StoredPassage]:
        """Return passages in the order of their ids' sequence.

        Raises:
            KeyError: there is none of one of the ids.
        """
        shared, own = _parted(passage_ids)
        moved = map(_moved_passage, self._own.passages(own))
        by_id = {one.passage_id: one for one in (*self._shared.passages(shared), *moved)}
        return [by_id[passage_id] for passage_id in passage_ids]

    def document_passages(self, document_id: int) -> list[StoredPassage]:
        """Return the passages of a document in the order of its text."""
        part, own_id = self._part(document_id)
        passages = part.document_passages(own_id)
        return passages if part is self._shared else [*map(_moved_passage, passages)]

    def _part(self, document_id: int) -> tuple[OpenGeneration, int]:
        if document_id >= OWN:
            return self._own, document_id - OWN
        return self._shared, document_id


class JoinedWords:
    """The words of both, with scores that compare across them."""

    def __init__(self, shared: WordIndex, own: WordIndex) -> None:
        """Search both."""
        self._indexes = shared, own

    def search(self, question: str, limit: int) -> list[Hit]:
        """Return the passages that fit the words of a question best, best first."""
        shared, own = search_together(self._indexes, question, limit)
        return _best(shared, own, limit)

    def knows(self, word: str) -> bool:
        """Return whether any text holds a folded word, or one next to it in spelling."""
        return any(index.knows(word) for index in self._indexes)


class JoinedVectors:
    """The vectors of both: cosines of one model, which compare as they are."""

    def __init__(self, shared: MeaningSearch, own: MeaningSearch) -> None:
        """Search both."""
        self._shared = shared
        self._own = own

    def search(self, vector: Vector, limit: int) -> list[Hit]:
        """Return the passages nearest to a normalised vector of shape (dimensions,)."""
        return _best(self._shared.search(vector, limit), self._own.search(vector, limit), limit)

    def vectors(self, passage_ids: Sequence[int]) -> Matrix:
        """Return the vectors of passages, shape (len(passage_ids), dimensions).

        Raises:
            KeyError: a passage is not in the index.
        """
        shared, own = _parted(passage_ids)
        found = dict(zip(shared, self._shared.vectors(shared), strict=True)) if shared else {}
        if own:
            moved = (key + OWN for key in own)
            found.update(zip(moved, self._own.vectors(own), strict=True))
        return np.stack([found[key] for key in passage_ids])


def _parted(ids: Sequence[int]) -> tuple[list[int], list[int]]:
    """Return the ids of shared things, and those of one's own as their generation knows them."""
    return [key for key in ids if key < OWN], [key - OWN for key in ids if key >= OWN]


def _best(shared: Iterable[Hit], own: Iterable[Hit], limit: int) -> list[Hit]:
    moved = (Hit(hit.passage_id + OWN, hit.score) for hit in own)
    return sorted((*shared, *moved), key=lambda hit: -hit.score)[:limit]


def _moved_document(document: StoredDocument) -> StoredDocument:
    return replace(document, document_id=document.document_id + OWN)


def _moved_passage(passage: StoredPassage) -> StoredPassage:
    document = _moved_document(passage.document)
    return replace(passage, passage_id=passage.passage_id + OWN, document=document)

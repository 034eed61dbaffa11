"""The corpus: all that a question is answered from, be it of one space or of two together."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from knowledge.document import Document
from knowledge.events.account import Account
from knowledge.search.hit import Hit
from knowledge.store.findings import Findings
from knowledge.store.generations import Generation
from knowledge.store.stored import StoredDocument, StoredPassage
from knowledge.vectors import Matrix, Vector


class WordSearch(Protocol):
    """Finds passages by the words of a question."""

    def search(self, question: str, limit: int) -> list[Hit]:
        """Return the passages that fit the words of a question best, best first."""

    def knows(self, word: str) -> bool:
        """Return whether any text holds a folded word, or one next to it in spelling."""


class MeaningSearch(Protocol):
    """Finds passages by a question's vector."""

    def search(self, vector: Vector, limit: int) -> list[Hit]:
        """Return the passages nearest to a normalised vector of shape (dimensions,)."""

    def vectors(self, passage_ids: Sequence[int]) -> Matrix:
        """Return the vectors of passages, shape (len(passage_ids), dimensions).

        Raises:
            KeyError: a passage is not in the index.
        """


class Corpus(Protocol):
    """Texts with their indexes; safe to use from several threads. Ids are unique within it."""

    @property
    def words(self) -> WordSearch:
        """The index of words."""

    @property
    def vectors(self) -> MeaningSearch:
        """The index of vectors."""

    @property
    def generations(self) -> tuple[Generation, ...]:
        """The generations that it consists of, the shared one first."""

    @property
    def only_event(self) -> str | None:
        """The event that all documents tell about; None where there are several, or other texts."""

    def __len__(self) -> int:
        """Return how many documents there are."""

    def document(self, document_id: int) -> Document:
        """Return a document with its text and blocks.

        Raises:
            KeyError: there is none of this id.
        """

    def documents(self) -> list[StoredDocument]:
        """Return all documents in the order of their paths."""

    def read_at(self, document_id: int) -> datetime:
        """Return when a document was last read from its source, in UTC."""

    def account(self, document_id: int) -> Account | None:
        """Return what a document tells of its event, None where it tells about none."""

    def findings(self) -> tuple[Findings, ...]:
        """Return what was found in each document."""

    def passages(self, passage_ids: Sequence[int]) -> list[StoredPassage]:
        """Return passages in the order of their ids' sequence.

        Raises:
            KeyError: there is none of one of the ids.
        """

    def document_passages(self, document_id: int) -> list[StoredPassage]:
        """Return the passages of a document in the order of its text."""

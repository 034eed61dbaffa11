"""What the bot needs of the knowledge."""

from collections.abc import Sequence
from typing import Protocol

from knowledge.answer import Answer, Quote
from knowledge.definitions.definition import Definition
from knowledge.events.known import KnownEvent
from knowledge.provenance import Provenance
from knowledge.quoting.surroundings import Surroundings
from knowledge.vectors import Matrix


class Answerer(Protocol):
    """One published generation of the knowledge."""

    def ask(self, question: str, previous: tuple[str, ...] = ()) -> Answer:
        """Answer a question; ``previous`` are the conversation's earlier ones, oldest first."""

    def around(self, quote: Quote) -> Surroundings | None:
        """Return what stands around a quote; None where its text is gone or has changed."""

    def events(self) -> tuple[KnownEvent, ...]:
        """Return the known events, newest first."""

    def definitions(self) -> tuple[Definition, ...]:
        """Return what acronyms and names mean."""

    def define(self, term: str) -> tuple[Quote, ...]:
        """Quote what a term means, each meaning once, the usual one first."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1 that tell which texts mean the same, one a text."""

    def provenance(self) -> Provenance:
        """Tell whose texts these are, and how fresh."""

    def close(self) -> None:
        """Release files and memory."""


class Library(Protocol):
    """Where answerers come from."""

    def has_own(self, guild: int) -> bool:
        """Whether a server has a space of its own. Takes microseconds, as the event loop asks."""

    def published(self, guild: int | None) -> object:
        """Return what is published now for a server, or for all; equal until more was read.

        Cheap: takes about a millisecond.

        Raises:
            IndexMissingError: Nothing has been published yet.
        """

    def open(self, guild: int | None) -> Answerer:
        """Open what is published now for a server: the shared texts, and its own if it has any.

        Raises:
            IndexMissingError: Nothing has been published yet.
        """

    def open_draft(self, guild: int, number: int) -> Answerer:
        """Open a server's texts as they would be if one of its drafts were published.

        Raises:
            StoreError: The draft is gone.
        """

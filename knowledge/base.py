"""The knowledge base: one space, opened for asking."""

from functools import cached_property
from pathlib import Path
from typing import Self

from knowledge.answer import Answer, Quote
from knowledge.asking.ask import Means, ask
from knowledge.definitions.definition import Definition
from knowledge.definitions.known import definitions_of_term
from knowledge.definitions.quoted import quoted
from knowledge.embedding import embedder
from knowledge.events.known import KnownEvent, known_events
from knowledge.provenance import Provenance, provenance
from knowledge.quoting.surroundings import Surroundings, surroundings
from knowledge.ranking import rankers
from knowledge.settings import KnowledgeSettings
from knowledge.status import Status, read_status
from knowledge.store.findings import Findings
from knowledge.store.open_generation import OpenGeneration


class KnowledgeBase:
    """The generation that was published when it was opened; safe to use from several threads."""

    def __init__(self, data: Path, means: Means) -> None:
        """Use the means given; :meth:`open` finds them."""
        self._data = data
        self._means = means

    @classmethod
    def open(cls, data: Path, settings: KnowledgeSettings) -> Self:
        """Open what is published in a data folder.

        Raises:
            IndexMissingError: Nothing has been published yet.
            ModelError: The embedding model or the ranker cannot be used, or is another than the
                one with which the index was made.
            StoreError: The data folder cannot be used.
        """
        generation = OpenGeneration.open(data)
        try:
            embedder.check_same(settings.model, generation.generation.model)
            model, ranker = embedder.load(settings.model, data), rankers.load(settings.ranking)
            return cls(data, Means(generation, model, ranker, settings))
        except BaseException:
            generation.close()
            raise

    def ask(self, question: str, previous: tuple[str, ...] = ()) -> Answer:
        """Answer a question; ``previous`` are the conversation's earlier ones, oldest first."""
        return ask(question, previous, self._means)

    def around(self, quote: Quote) -> Surroundings | None:
        """Return what stands around a quote; None where its text is gone or has changed there."""
        document = self._means.generation.document_at(quote.document)
        if document is None or document.text[quote.start : quote.end] != quote.text:
            return None
        return surroundings(document, quote.start, quote.end)

    def events(self) -> tuple[KnownEvent, ...]:
        """Return the events that the texts tell about, newest first."""
        return self._events

    def definitions(self) -> tuple[Definition, ...]:
        """Return what the texts say that acronyms and names mean."""
        return self._definitions

    def define(self, term: str) -> tuple[Quote, ...]:
        """Quote what a term means, each meaning once, the one that most sentences tell first."""
        generation = self._means.generation
        return tuple(
            quoted(found, document, generation.generation.read_at)
            for found in definitions_of_term(term, self._definitions)
            if (document := generation.document_at(found.document))
        )

    def provenance(self) -> Provenance:
        """Tell whose texts these are, and how fresh."""
        generation = self._means.generation
        return provenance(generation.generation, generation.documents())

    def status(self) -> Status:
        """Tell what is published now."""
        return read_status(self._data)

    def close(self) -> None:
        """Release the files of the generation."""
        self._means.generation.close()

    @cached_property
    def _findings(self) -> tuple[Findings, ...]:
        return self._means.generation.findings()

    @cached_property
    def _events(self) -> tuple[KnownEvent, ...]:
        return known_events(found.account for found in self._findings if found.account)

    @cached_property
    def _definitions(self) -> tuple[Definition, ...]:
        return tuple(one for found in self._findings for one in found.definitions)

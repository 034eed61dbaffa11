"""The knowledge base: the texts of one space or of two together, opened for asking."""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Self

from knowledge.answer import Answer, Quote
from knowledge.asking.ask import Means, ask
from knowledge.definitions.definition import Definition
from knowledge.definitions.known import definitions_of_term
from knowledge.definitions.quoted import quoted
from knowledge.errors import StoreError
from knowledge.events.known import KnownEvent, known_events
from knowledge.provenance import Provenance, provenance
from knowledge.quoting.surroundings import Surroundings, surroundings
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.opening import open_joined, open_shared
from knowledge.spaces.pool import Pool
from knowledge.status import Status, read_status
from knowledge.store.findings import Findings
from knowledge.store.open_generation import OpenGeneration
from knowledge.vectors import Matrix


class KnowledgeBase:
    """What was published when it was opened; safe to use from several threads."""

    def __init__(self, data: Path, means: Means, closing: ExitStack) -> None:
        """Use the means given, which ``closing`` releases; :meth:`open` finds them."""
        self._data = data
        self._means = means
        self._closing = closing

    @classmethod
    def open(
        cls,
        data: Path,
        settings: KnowledgeSettings,
        *,
        own: Path | None = None,
        number: int | None = None,
        pool: Pool | None = None,
    ) -> Self:
        """Open what is published in a data folder.

        ``own`` is the data folder of a space whose texts are searched together with these.
        ``number`` names a generation, published or not, of ``own`` if that is given, else of
        ``data``. ``pool`` is what the knowledge bases of a process share.

        Raises:
            IndexMissingError: Nothing has been published yet.
            ModelError: The embedding model or the ranker cannot be used, or is another than the
                one with which the index was made.
            StoreError: A data folder cannot be used, or has no generation of this number.
        """
        pool = pool or Pool()
        with ExitStack() as closing:

            def take(folder: Path, number: int | None) -> OpenGeneration:
                return closing.enter_context(pool.generation(folder, number))

            corpus = (
                open_joined(data, own, number, settings.model, take)
                if own
                else open_shared(data, number, settings.model, take)
            )
            models = pool.models(settings, data)
            means = Means(corpus, models.embedder, models.ranker, settings)
            return cls(data, means, closing.pop_all())

    def ask(self, question: str, previous: tuple[str, ...] = ()) -> Answer:
        """Answer a question; ``previous`` are the conversation's earlier ones, oldest first."""
        return ask(question, previous, self._means)

    def around(self, quote: Quote) -> Surroundings | None:
        """Return what stands around a quote; None where its text is gone or has changed there."""
        try:
            document = self._means.corpus.document(quote.document_id)
        except (KeyError, StoreError):
            return None
        if document.text[quote.start : quote.end] != quote.text:
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
        return tuple(map(self._quoted, definitions_of_term(term, self._definitions)))

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1, one a text: (texts, dimensions)."""
        return self._means.embedder.embed(texts)

    def provenance(self) -> Provenance:
        """Tell whose texts these are, and how fresh."""
        corpus = self._means.corpus
        return provenance(corpus.generations, corpus.documents())

    def status(self) -> Status:
        """Tell what is published now."""
        return read_status(self._data)

    def close(self) -> None:
        """Release the files that nobody else uses."""
        self._closing.close()

    def _quoted(self, definition: Definition) -> Quote:
        """Quote a definition from the very document that holds it: two may have the same path."""
        document_id = next(
            found.document_id
            for found in self._findings
            if any(one is definition for one in found.definitions)
        )
        corpus = self._means.corpus
        quote = quoted(definition, corpus.document(document_id), corpus.read_at(document_id))
        return replace(quote, document_id=document_id)

    @cached_property
    def _findings(self) -> tuple[Findings, ...]:
        return self._means.corpus.findings()

    @cached_property
    def _events(self) -> tuple[KnownEvent, ...]:
        return known_events(found.account for found in self._findings if found.account)

    @cached_property
    def _definitions(self) -> tuple[Definition, ...]:
        return tuple(one for found in self._findings for one in found.definitions)

"""A small answerer with answers written in advance, and the library it comes from."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from bot.discord_bot.answerer import Answerer
from knowledge.answer import Answer, Quote
from knowledge.definitions.definition import Definition
from knowledge.definitions.known import definitions_of_term
from knowledge.events.known import KnownEvent, told_apart
from knowledge.provenance import Provenance, State
from knowledge.quoting.surroundings import Surroundings
from knowledge.vectors import Matrix
from tests.knowledge.hashing_embedder import HashingEmbedder

SUMMIT = Quote(
    document="summit.md",
    title="OpenInfra Summit Europe 2025",
    author="Lajos Katona",
    date=date(2025, 10, 30),
    url="https://example.org/summit",
    text="The summit ran on October 17 to 19 in Paris-Saclay.",
    start=0,
    end=51,
    highlight=(18, 34),
    score=0.9,
    read_at=datetime(2025, 11, 1, 12, tzinfo=UTC),
)


@dataclass
class Booklet:
    """Answers each question that it knows; a question may have to wait for ``gate``."""

    answers: dict[str, Answer | Exception] = field(default_factory=dict)
    gate: threading.Event = field(default_factory=threading.Event)
    begun: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)
    earlier: list[tuple[str, ...]] = field(default_factory=list)
    known_events: tuple[KnownEvent, ...] = ()
    known_definitions: tuple[Definition, ...] = ()
    closed: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.gate.set()

    def ask(self, question: str, previous: tuple[str, ...] = ()) -> Answer:
        self.asked.append(question)
        self.earlier.append(previous)
        self.begun.set()
        self.gate.wait(timeout=30)
        answer = self.answers.get(question, Answer(question, (SUMMIT,)))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def around(self, quote: Quote) -> Surroundings | None:
        return Surroundings("Before it. ", quote.text, " After it.") if quote is SUMMIT else None

    def events(self) -> tuple[KnownEvent, ...]:
        return told_apart(self.known_events)

    def definitions(self) -> tuple[Definition, ...]:
        return self.known_definitions

    def define(self, term: str) -> tuple[Quote, ...]:
        found = definitions_of_term(term, self.known_definitions)
        return tuple(replace(SUMMIT, text=it.meaning, highlight=None) for it in found)

    def embed(self, texts: Sequence[str]) -> Matrix:
        return HashingEmbedder().embed(texts)

    def provenance(self) -> Provenance:
        shared = State(7, SUMMIT.read_at)
        return Provenance(shared, None, documents=12, authors=1, sites=("example.org",))

    def close(self) -> None:
        self.closed.set()


@dataclass
class Shelf:
    """A library whose published generation is its last booklet, also for servers with others."""

    booklets: list[Booklet]
    own: dict[int, list[Booklet]] = field(default_factory=dict)

    def has_own(self, guild: int) -> bool:
        return guild in self.own

    def published(self, guild: int | None) -> int:
        return len(self._of(guild))

    def open(self, guild: int | None) -> Answerer:
        return self._of(guild)[-1]

    def _of(self, guild: int | None) -> list[Booklet]:
        return self.booklets if guild is None else self.own[guild]


@dataclass
class SlowShelf(Shelf):
    """A library that opens the texts of a server only when it is let."""

    let: threading.Event = field(default_factory=threading.Event)

    def open(self, guild: int | None) -> Answerer:
        if guild is not None:
            self.let.wait(10)
        return super().open(guild)

"""How well questions with known answers are answered: the figures of the event bench."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.answer import Answer, Quote
from knowledge.sources.names import shown_name

_GLANCE = 500
"""Characters of a quote that count: what a person reads at a glance."""
_BOLD = 160
"""Characters that an emphasised span may have, to be one."""
_SHOWN = 3


@dataclass(frozen=True, slots=True)
class ExpectedAnswer:
    """A question and what must stand in the quote that answers it.

    One of ``answers`` must, or with ``all_needed`` each of them, in one of ``documents`` (paths, or
    names as shown; empty where any will do). No ``answers`` says that the texts do not answer the
    question.
    """

    id: str
    question: str
    answers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    all_needed: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a question: ``place`` is that of the first right quote, from 1, or None.

    ``bold`` says that the first quote is right, and its emphasised words hold the answer.
    """

    expected: ExpectedAnswer
    answer: Answer
    place: int | None
    bold: bool

    @property
    def trusted(self) -> bool:
        """Whether the first quote was right, or there was rightly none."""
        return self.place == 1 if self.expected.answers else not self.answer.answered


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of how many."""

    name: str
    count: int
    total: int

    @property
    def share(self) -> float:
        """The share from 0 to 1; 0 of nothing."""
        return self.count / self.total if self.total else 0.0


def outcome(expected: ExpectedAnswer, answer: Answer) -> Outcome:
    """Return what came of a question."""
    right = [_states(expected, quote, quote.text[:_GLANCE]) for quote in answer.quotes[:_SHOWN]]
    place = right.index(True) + 1 if any(right) else None
    return Outcome(expected, answer, place, place == 1 and _is_bold(expected, answer.quotes[0]))


def missing_documents(expected: Iterable[ExpectedAnswer], paths: Iterable[str]) -> tuple[str, ...]:
    """Return the documents that are expected to answer, and are not among those at ``paths``."""
    known = frozenset[str]().union(*map(_names, paths))
    return tuple(sorted({name for one in expected for name in one.documents} - known))


def figures(outcomes: Sequence[Outcome]) -> tuple[Figure, ...]:
    """Return the figures of the bench: hit@1, hit@3, bold@1, silent, refused and trust."""
    answerable = [found for found in outcomes if found.expected.answers]
    others = [found for found in outcomes if not found.expected.answers]
    total = len(answerable)
    return (
        Figure("hit@1", sum(found.place == 1 for found in answerable), total),
        Figure("hit@3", sum(found.place is not None for found in answerable), total),
        Figure("bold@1", sum(found.bold for found in answerable), total),
        Figure("silent", sum(not found.answer.answered for found in answerable), total),
        Figure("refused", sum(not found.answer.answered for found in others), len(others)),
        trust(outcomes),
    )


def trust(outcomes: Sequence[Outcome]) -> Figure:
    """Return how often the first quote was right, or there was rightly none."""
    return Figure("trust", sum(found.trusted for found in outcomes), len(outcomes))


def _names(path: str) -> frozenset[str]:
    """Return what a person may call a document: its path, and the name that is shown of it."""
    return frozenset((path, shown_name(path)))


def _is_bold(expected: ExpectedAnswer, quote: Quote) -> bool:
    start, end = quote.highlight or (0, 0)
    return end - start <= _BOLD and _states(expected, quote, quote.text[start:end])


def _states(expected: ExpectedAnswer, quote: Quote, words: str) -> bool:
    """Whether words of a quote state the answer, and come from a right document."""
    names = _names(quote.document)
    if not expected.answers or (expected.documents and names.isdisjoint(expected.documents)):
        return False
    said = folded(words)
    found = [folded(answer) in said for answer in expected.answers]
    return all(found) if expected.all_needed else any(found)


def folded(text: str) -> str:
    """Return letters and digits only, in lower case: what "the same words" means here."""
    return re.sub(r"[\W_]+", "", text.lower())

"""Questions asked on the old and the new state of a space: which answers a refresh changes."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from knowledge.answer import Answer
from knowledge.evaluation import folded
from knowledge.expectations.expectation import Expectation

Ask = Callable[[str], Answer]


class Fate(StrEnum):
    """What becomes of the answer to a question; a golden one counts only if it is the expected."""

    KEPT = "kept"
    CHANGED = "changed"
    LOST = "lost"
    NEW = "new"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Shown:
    """The first quote of an answer, with the path and the title of its document."""

    document: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """A question, what becomes of its answer, and what is shown first before and after.

    ``expected`` is the answer that a golden question must get, None for any other question.
    """

    question: str
    expected: str | None
    fate: Fate
    before: Shown | None
    after: Shown | None


def replay(
    questions: Sequence[str], expectations: Sequence[Expectation], before: Ask | None, after: Ask
) -> tuple[Replayed, ...]:
    """Ask golden questions, then recent ones, each wording once, on the old and the new state.

    ``before`` is None where nothing was published yet. Recent questions are the same in both
    where the first quote has the same words, whichever document it is of.
    """
    return tuple(_replayed(questions, expectations, before, after))


def lost_golden(replayed: Sequence[Replayed]) -> tuple[Replayed, ...]:
    """Return the golden questions that lose their answer: they stop an automatic publish."""
    return tuple(one for one in replayed if one.expected is not None and one.fate is Fate.LOST)


def _replayed(
    questions: Sequence[str], expectations: Sequence[Expectation], before: Ask | None, after: Ask
) -> Iterator[Replayed]:
    asked = set()
    for golden in expectations:
        asked.add(folded(golden.question))
        old, new = _first(before, golden.question), _first(after, golden.question)
        met = [one is not None and golden.is_met(one.text) for one in (old, new)]
        yield Replayed(golden.question, golden.answer, _fate(*met), old, new)
    for question in questions:
        if folded(question) not in asked:
            asked.add(folded(question))
            old, new = _first(before, question), _first(after, question)
            yield Replayed(question, None, _fate_of(old, new), old, new)


def _first(ask: Ask | None, question: str) -> Shown | None:
    quotes = ask(question).quotes if ask else ()
    return Shown(quotes[0].document, quotes[0].title, quotes[0].text) if quotes else None


def _fate_of(before: Shown | None, after: Shown | None) -> Fate:
    if before and after and folded(before.text) != folded(after.text):
        return Fate.CHANGED
    return _fate(before is not None, after is not None)


def _fate(before: bool, after: bool) -> Fate:
    if before:
        return Fate.KEPT if after else Fate.LOST
    return Fate.NEW if after else Fate.MISSING

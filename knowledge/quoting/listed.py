"""A list that answers as a whole: its items are emphasised together."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from knowledge.passages.sentences import sentences
from knowledge.questions.kind import Kind
from knowledge.quoting.anchor import stems
from knowledge.quoting.clause import Bounds
from knowledge.quoting.lines import is_item, lines

_ONE_VALUE = frozenset({Kind.WHEN, Kind.WHERE, Kind.HOW_MANY, Kind.YES_NO})


@dataclass(frozen=True, slots=True)
class _Listed:
    """The items of a list, and the sentence right above them."""

    items: tuple[Bounds, ...]
    introduction: str

    @property
    def bounds(self) -> Bounds:
        return self.items[0][0], self.items[-1][1]

    def met(self, span: Bounds) -> list[Bounds]:
        return [it for it in self.items if it[0] < span[1] and span[0] < it[1]]


def whole_list(question: str, kind: Kind, text: str, guess: Bounds) -> Bounds | None:
    """Return the bounds of the list that answers, or None where one item or no list does.

    It is the guess's own list, or another one whose introduction says more of the question: to a
    reading model, lists are alike. One item answers where it says something of the question
    that the introduction does not.
    """
    if kind in _ONE_VALUE:
        return None
    lists = list(_lists(text))
    own = next((it for it in lists if it.met(guess)), None)
    if own is None:
        return None
    asked = stems(question)
    best = max(lists, key=lambda it: (len(asked & stems(it.introduction)), it is own))
    introduced = asked & stems(best.introduction)
    if kind is not Kind.LIST:
        several = best is own and len(own.met(guess)) > 1
        told = any(asked & stems(text[slice(*item)]) - introduced for item in best.items)
        if told or not (introduced or several):
            return None
    return best.bounds


def _lists(text: str) -> Iterator[_Listed]:
    above = ""
    for listed, run in groupby(lines(text), key=lambda line: is_item(text[slice(*line)])):
        bounds = tuple(run)
        if listed:
            yield _Listed(bounds, above)
        else:
            line = text[slice(*bounds[-1])]
            above = [line[start:end] for start, end in sentences(line)][-1]

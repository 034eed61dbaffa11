"""A guess that runs over several blocks or sentences, narrowed to the one that answers."""

import re

from knowledge.passages.sentences import sentences
from knowledge.questions.kind import Kind
from knowledge.quoting.anchor import says_more, stems
from knowledge.quoting.clause import Bounds
from knowledge.quoting.lines import is_listed, lines
from knowledge.spans.wanted import SHAPED, wanted

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def narrowed(question: str, kind: Kind, text: str, guess: Bounds) -> Bounds:
    """Return the part of a guess that lies in its best block, and there in its best sentence.

    The best one holds in the guess what the kind of the question asks for, then names its year,
    then shares the most words with it. Only kinds whose answers have a shape are narrowed to a
    sentence: a reason takes several.
    """
    guess = _best(question, kind, text, guess, lines(text))
    if kind in SHAPED:
        guess = _best(question, kind, text, guess, list(sentences(text)))
    return _of_the_year(question, text, guess) if kind is Kind.WHEN else guess


def _best(question: str, kind: Kind, text: str, guess: Bounds, parts: list[Bounds]) -> Bounds:
    met = [it for it in parts if it[0] < guess[1] and guess[0] < it[1]]
    if not met[1:]:
        return guess
    asked, years = stems(question), _years(question)

    def seen(part: Bounds) -> Bounds:
        """Return what counts of a part: its share of the guess, but all of a row or an item."""
        if is_listed(text[slice(*part)]):
            return part
        return max(part[0], guess[0]), min(part[1], guess[1])

    def fit(part: Bounds) -> tuple[bool, bool, int]:
        words = text[slice(*part)]
        start, end = (place - part[0] for place in seen(part))
        told = any(
            it.start < end and start < it.end and says_more(words[it.start : it.end], question)
            for it in wanted(kind, words)
        )
        return told, bool(years & _years(words)), len(asked & stems(words))

    return seen(max(met, key=fit))


def _of_the_year(question: str, text: str, guess: Bounds) -> Bounds:
    """Return the part of a guess at two editions' dates that is of the year asked about."""
    asked = _years(question)
    met = [it for it in wanted(Kind.WHEN, text) if it.start < guess[1] and guess[0] < it.end]
    years = [_years(text[it.start : it.end]) for it in met]
    kept = [it for it, named in zip(met, years, strict=True) if not named or asked & named]
    told = any(says_more(text[it.start : it.end], question) for it in kept)
    if not asked or len(kept) == len(met) or not told:
        return guess
    return kept[0].start, kept[-1].end


def _years(text: str) -> set[str]:
    return set(_YEAR.findall(text))

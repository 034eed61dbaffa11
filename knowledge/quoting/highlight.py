"""The words of a quote to emphasise: the shortest that answer in full."""

from knowledge.passages.sentences import sentences
from knowledge.questions.kind import Kind
from knowledge.questions.subject import subject
from knowledge.quoting.anchor import anchor, stems
from knowledge.quoting.clause import LIMIT, Bounds, clauses_around, tidied, words_around
from knowledge.spans.definitions import expansions
from knowledge.spans.wanted import completed

_PHRASE = 50
"""Characters that a span of the wanted kind grows to at most.

With its preposition and what it counts, "since April 2021", it answers in full more often than
alone, by 2% of the training questions; growing it further, to the sentence, adds 1% more.
"""


def highlight(question: str, kind: Kind, text: str, guess: Bounds | None = None) -> Bounds | None:
    """Return the [start, end) of a quote's ``text`` to emphasise, or None for an empty text.

    ``guess`` is where a reading model puts the answer; without it, shared words and the kind of
    the question tell. A guess that meets spans of the wanted kind is completed to them: a half
    date becomes the whole range. Any other is shown with as many clauses of its sentence as
    ``LIMIT`` characters hold, because there what the answer needs has no shape of its own.
    """
    bounds = list(sentences(text))
    if not bounds:
        return None
    expansion = _expansion(question, text)
    if expansion:
        return expansion
    words = anchor(question, kind, text, bounds)
    core = words if guess is None or _better_item(question, text, bounds, guess, words) else guess
    within = _around(text, bounds, core, kind)
    whole = completed(kind, text, core)
    if whole and whole[1] - whole[0] <= LIMIT:
        return clauses_around(text, within, tidied(text, whole), _PHRASE)
    grown = clauses_around(text, within, core, LIMIT)
    if grown == core:
        grown = words_around(text, within, core, LIMIT)
    return grown[0], min(grown[1], grown[0] + LIMIT)


def _expansion(question: str, text: str) -> Bounds | None:
    """Return what the acronym that the question asks about stands for, where the text tells."""
    asked = subject(question)
    for found in expansions(text) if asked else ():
        if asked and found.short.lower() == asked.lower():
            return found.span.start, found.span.end
    return None


def _better_item(
    question: str, text: str, bounds: list[Bounds], guess: Bounds, words: Bounds
) -> bool:
    """Whether ``words`` lie in an item of a list that says more of the question than the guess's.

    Items are alike: a reading model that knows the answer's kind takes one for the other.
    """
    asked = stems(question)
    items = [
        text[start:end]
        for core in (guess, words)
        for start, end in bounds
        if text[start] == "•" and start <= core[0] < end
    ]
    return len(items) == 2 and asked & stems(items[0]) < asked & stems(items[1])  # noqa: PLR2004


def _around(text: str, bounds: list[Bounds], core: Bounds, kind: Kind) -> Bounds:
    """Return the bounds of the sentences that ``core`` lies in; for a list, of all its items."""
    inside = [place for place, it in enumerate(bounds) if it[0] < core[1] and core[0] < it[1]]
    if not inside:
        return core
    first, last = inside[0], inside[-1]
    if kind is Kind.LIST and text[bounds[first][0]] == "•":
        while first > 0 and text[bounds[first - 1][0]] == "•":
            first -= 1
        while last + 1 < len(bounds) and text[bounds[last + 1][0]] == "•":
            last += 1
    return bounds[first][0], bounds[last][1]

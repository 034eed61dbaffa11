"""The words of a quote to emphasise: the shortest that answer in full."""

from knowledge.passages.sentences import sentences
from knowledge.questions.kind import Kind
from knowledge.questions.subject import subject
from knowledge.quoting.anchor import anchor, stems
from knowledge.quoting.clause import (
    LIMIT,
    Bounds,
    clauses_around,
    shortened,
    tidied,
    words_around,
)
from knowledge.quoting.listed import whole_list
from knowledge.quoting.narrowed import narrowed
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
    the question tell. A list that answers as a whole is shown with all its items. Any other guess
    is narrowed to one block and, where the answer has a shape, to one sentence; if it meets spans
    of the wanted kind there, it is completed to them: a half date becomes the whole range. Else it
    is shown with as many clauses as ``LIMIT`` characters hold, because there what the answer needs
    has no shape of its own.
    """
    bounds = list(sentences(text))
    if not bounds:
        return None
    expansion = _expansion(question, text)
    if expansion:
        return expansion
    words = anchor(question, kind, text, bounds)
    core = words if guess is None or _better_item(question, text, bounds, guess, words) else guess
    items = whole_list(question, kind, text, core)
    if items:
        return _of_list(text, items, core)
    core = narrowed(question, kind, text, core)
    within = _around(bounds, core)
    shift = within[0]
    whole = completed(kind, text[slice(*within)], (core[0] - shift, core[1] - shift))
    if whole and whole[1] - whole[0] <= LIMIT:
        span = tidied(text, (whole[0] + shift, whole[1] + shift))
        return clauses_around(text, within, span, _PHRASE)
    return _grown(text, within, core)


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


def _of_list(text: str, items: Bounds, core: Bounds) -> Bounds:
    """Return the items of a list, or as many beside ``core`` as ``LIMIT`` characters hold."""
    if items[1] - items[0] <= LIMIT:
        return tidied(text, items)
    inside = items[0] <= core[0] and core[1] <= items[1]
    return _grown(text, items, core) if inside else shortened(text, items, LIMIT)


def _grown(text: str, within: Bounds, core: Bounds) -> Bounds:
    """Return ``core`` grown, or cut, to what ``LIMIT`` characters hold."""
    if core[1] - core[0] > LIMIT:
        return shortened(text, core, LIMIT)
    grown = clauses_around(text, within, core, LIMIT)
    return grown if grown != core else words_around(text, within, core, LIMIT)


def _around(bounds: list[Bounds], core: Bounds) -> Bounds:
    """Return the bounds of the sentences that ``core`` lies in."""
    inside = [it for it in bounds if it[0] < core[1] and core[0] < it[1]]
    return (inside[0][0], inside[-1][1]) if inside else core

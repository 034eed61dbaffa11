"""Where in a passage the answer stands, told from words alone: for rankers that do not say."""

import re
from collections.abc import Sequence
from functools import lru_cache

from knowledge.questions.kind import Kind
from knowledge.questions.subject import subject
from knowledge.quoting.clause import LIMIT, Bounds
from knowledge.spans.definitions import definition
from knowledge.spans.wanted import wanted

_WORD = re.compile(r"\w{3,}")
_NUMBER = re.compile(r"\d+")
_STEM = 5  # characters: "attendees" meets "attended", "workshop" meets "workshops"
_COMMON = re.compile(
    r"what|which|wh[eo]\w*|how|why|many|much|long|do(?:es)?|did|was|were|are|is|the|and|for|from|with"
    r"|this|that|there|their|they|have|has|had|can|could|will|would|about|into|you|your|per|not|its"
)


@lru_cache(256)  # a question's are compared with those of each sentence, some sentences twice
def stems(text: str) -> frozenset[str]:
    """Return the beginnings of the words that say something."""
    words = _WORD.findall(text.lower())
    return frozenset(word[:_STEM] for word in words if not _COMMON.fullmatch(word))


def says_more(words: str, question: str) -> bool:
    """Return whether words say something, or tell a number, that the question does not."""
    return not (
        stems(words) <= stems(question)
        and set(_NUMBER.findall(words)) <= set(_NUMBER.findall(question))
    )


def anchor(question: str, kind: Kind, text: str, sentences: Sequence[Bounds]) -> Bounds:
    """Return the span that most likely answers.

    That is what the text says a thing is, where the question asks for it; else, in the best
    sentence, the one span of the wanted kind. The best sentence shares the most words with the
    question and, if the kind asks for spans of one shape, holds one. Where it holds several, or
    none but what the question says itself, the whole sentence is returned; if that is longer than
    ``LIMIT``, from the first to the last of them.
    """
    thing = subject(question) if kind in (Kind.WHAT_IS, Kind.WHO) else None
    said = definition(thing, text) if thing else None
    if said:
        return said.start, said.end
    asked = stems(question)

    def fit(bounds: Bounds) -> float:
        words = text[bounds[0] : bounds[1]]
        longest = max((span.end - span.start for span in wanted(kind, words)), default=0)
        return len(asked & stems(words)) + min(1.5, longest / 6)  # a bare year says little

    start, end = max(sentences, key=fit)
    spans = [
        (start + span.start, start + span.end)
        for span in wanted(kind, text[start:end])
        if says_more(text[start + span.start : start + span.end], question)
    ]
    if len(spans) == 1:
        return spans[0]
    if spans and spans[-1][1] - spans[0][0] <= LIMIT < end - start:
        return spans[0][0], spans[-1][1]
    return start, end

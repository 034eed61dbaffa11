"""Examples from event questions: the passage that states the answer among what a search finds."""

import random
from collections.abc import Iterator, Sequence

from training.corpus import Corpus
from training.example import Example
from training.questions import Question, fold, locate, states

NEGATIVES = 3
HARDEST = 2
DEPTH = 16
TELLING = 8
"""An answer of at least so many letters tells that a passage elsewhere states it too."""


def examples(
    questions: Sequence[Question],
    candidates: Sequence[Sequence[int]],
    corpus: Corpus,
    seed: int,
) -> Iterator[Example]:
    """Yield an example a question: the passage that answers and hard negatives.

    The negatives are the two best-ranked passages that do not answer and one drawn from the
    best 16. A question whose answer stands in no single passage is left out.
    """
    draw = random.Random(seed)  # noqa: S311  # a draw, no secret
    for question, found in zip(questions, candidates, strict=True):
        right = positive(question, corpus) if question.answerable else None
        if question.answerable and right is None:
            continue
        wrong = [i for i in found[:DEPTH] if i != right and not _may_state(question, corpus.texts[i])]
        rest = wrong[HARDEST:]
        chosen = wrong[:HARDEST] + draw.sample(rest, min(NEGATIVES - HARDEST, len(rest)))
        if right is None:
            yield Example(question.question, _led(corpus, chosen), None, None)
            continue
        yield Example(question.question, _led(corpus, [right, *chosen]), 0, _span(question, corpus, right))


def positive(question: Question, corpus: Corpus) -> int | None:
    """Return the passage that states the answer and shares most with the gold quote."""
    quote = fold(question.quote)
    best, shared_most = None, -1
    for i in corpus.of(question.documents):
        folded = fold(corpus.texts[i])
        if states(question, folded):
            shared = len(folded) if folded in quote else len(quote) if quote in folded else 0
            if shared > shared_most:
                best, shared_most = i, shared
    return best


def _may_state(question: Question, text: str) -> bool:
    folded = fold(text)
    telling = [answer for answer in question.answers if len(fold(answer)) >= TELLING]
    return any(fold(answer) in folded for answer in telling)


def _led(corpus: Corpus, chosen: Sequence[int]) -> tuple[str, ...]:
    return tuple(f"{corpus.leads[i]}: {corpus.texts[i]}" for i in chosen)


def _span(question: Question, corpus: Corpus, passage: int) -> tuple[int, int] | None:
    spans = [locate(answer, corpus.texts[passage]) for answer in question.answers]
    found = [span for span in spans if span is not None]
    if not found:
        return None
    chosen = found if question.every else found[:1]
    shift = len(corpus.leads[passage]) + 2
    return min(s for s, _ in chosen) + shift, max(e for _, e in chosen) + shift

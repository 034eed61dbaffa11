"""Examples from event questions: the passage that answers among what a search finds."""

import random
from collections.abc import Iterator, Sequence

from knowledge.passage import lead
from knowledge.store.stored import StoredPassage
from training.asked import Asked
from training.example import Example
from training.questions import fold, locate

NEGATIVES = 3
HARDEST = 2
DEPTH = 16
TELLING = 8
"""An answer of at least so many letters tells that a passage elsewhere states it too."""


def examples(asked: Sequence[Asked], seed: int) -> Iterator[Example]:
    """Yield an example a question: the passage that answers and hard negatives.

    The negatives are the two best-ranked passages that do not answer and one drawn from the
    best 16. A question whose answer stands in no single passage is left out.
    """
    draw = random.Random(seed)  # noqa: S311  # a draw, no secret
    for one in asked:
        if one.question.answerable and one.right is None:
            continue
        found = [candidate.passage for candidate in one.candidates[:DEPTH]]
        wrong = [passage for passage in found if not _may_state(one, passage)]
        rest = wrong[HARDEST:]
        chosen = wrong[:HARDEST] + draw.sample(rest, min(NEGATIVES - HARDEST, len(rest)))
        if one.right is None:
            yield Example(one.question.question, tuple(map(led, chosen)), None, None)
            continue
        passages = tuple(map(led, [one.right, *chosen]))
        yield Example(one.question.question, passages, 0, _span(one, one.right))


def led(passage: StoredPassage) -> str:
    """Return a passage as the cross-encoder reads it."""
    return f"{lead(passage.document, passage.passage)}: {passage.text}"


def _may_state(one: Asked, passage: StoredPassage) -> bool:
    if one.right is not None and passage.passage_id == one.right.passage_id:
        return True
    folded = fold(passage.text)
    telling = [answer for answer in map(fold, one.question.answers) if len(answer) >= TELLING]
    return one.answers(passage) or any(answer in folded for answer in telling)


def _span(one: Asked, passage: StoredPassage) -> tuple[int, int] | None:
    located = [locate(answer, passage.text) for answer in one.question.answers]
    found = [span for span in located if span is not None]
    if not found:
        return None
    chosen = found if one.question.every else found[:1]
    shift = len(led(passage)) - len(passage.text)
    return min(start for start, _ in chosen) + shift, max(end for _, end in chosen) + shift

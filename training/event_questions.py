"""Examples from event questions: the passage that answers among what a search finds."""

from collections.abc import Iterator, Sequence

from knowledge.passage import lead
from knowledge.questions.question import understand
from knowledge.ranking.features import features
from knowledge.ranking.linear import Linear
from knowledge.ranking.trained_ranker import likeliest
from knowledge.store.stored import StoredPassage
from training.asked import Asked
from training.example import Example
from training.questions import fold, locate

TELLING = 8
"""An answer of at least so many letters tells that a passage elsewhere states it too."""


def examples(asked: Sequence[Asked], first: Linear, depth: int) -> Iterator[Example]:
    """Yield an example a question: the passage that answers and those read before it.

    The others are the ``depth`` likeliest by the ``first`` stage that do not answer, as the
    cross-encoder meets them in use. A question whose answer stands in no single passage is left
    out.
    """
    for one in asked:
        if one.question.answerable and one.right is None:
            continue
        simple = features(understand(one.question.question), one.candidates)
        found = [one.candidates[i].passage for i in likeliest(first, simple, 2 * depth)]
        wrong = [passage for passage in found if not _may_state(one, passage)][:depth]
        if one.right is None:
            if wrong:
                yield Example(one.question.question, tuple(map(led, wrong)), None, None)
            continue
        passages = tuple(map(led, [one.right, *wrong]))
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

"""Which of an example's passages are worth learning from: those that the model takes for right."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from tokenizers import Encoding
from torch import Tensor

from knowledge.embedding.batch import padded
from training.model import CrossEncoder, Target

ROWS = 16  # pairs a forward pass
LEARNT = 0.01
"""A wrong passage that takes less of the probability than this teaches next to nothing."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """A question's pairs as tokens, and what they should say."""

    encodings: tuple[Encoding, ...]
    target: Target


def hardest(model: CrossEncoder, questions: Sequence[Pairs], wrong: int) -> list[Pairs]:
    """Return each question's right pair and at most ``wrong`` of those most mistaken for it.

    Reading without a gradient costs a third of learning, so that many are read and few learnt.
    """
    encodings = [encoding for question in questions for encoding in question.encodings]
    scores = _scores(model, encodings)
    kept, start = [], 0
    for question in questions:
        end = start + len(question.encodings)
        kept.append(_narrowed(question, scores[start:end], wrong))
        start = end
    return [pairs for pairs in kept if pairs.encodings]


def _scores(model: CrossEncoder, encodings: Sequence[Encoding]) -> Tensor:
    order = sorted(range(len(encodings)), key=lambda i: len(encodings[i].ids))
    scores = torch.empty(len(encodings))
    with torch.inference_mode():
        for start in range(0, len(order), ROWS):
            chosen = order[start : start + ROWS]
            rows = padded([encodings[i] for i in chosen])
            scores[chosen], _ = model(*map(torch.from_numpy, (rows.ids, rows.types, rows.mask)))
    return scores


def _narrowed(question: Pairs, scores: Tensor, wrong: int) -> Pairs:
    shares = torch.softmax(torch.cat([scores, scores.new_zeros(1)]), dim=0).tolist()
    right = question.target.positive
    others = [i for i in range(len(scores)) if i != right and shares[i] >= LEARNT]
    others = sorted(others, key=lambda i: -shares[i])[:wrong]
    chosen = others if right is None else [right, *others]
    target = Target(len(chosen), None if right is None else 0, question.target.answer)
    return Pairs(tuple(question.encodings[i] for i in chosen), target)

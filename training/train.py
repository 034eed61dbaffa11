"""One pass of training: examples in, a better cross-encoder out."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Encoding, Tokenizer

from knowledge.embedding.batch import padded
from knowledge.ranking.cross_scores import QUESTION_CHARACTERS
from training.example import Example
from training.hardest import Pairs, hardest
from training.model import CrossEncoder, Losses, Target, losses

SPAN_SHARE = 0.3
REPORTED = 50  # steps between two lines of the log


@dataclass(frozen=True, slots=True)
class Pass:
    """How to go once through examples: the highest rate, questions a step, the order's seed.

    Of each question's wrong passages the ``wrong`` hardest are learnt from.
    """

    rate: float
    questions: int
    seed: int
    wrong: int


def run(
    model: CrossEncoder,
    tokenizer: Tokenizer,
    examples: Sequence[Example],
    settings: Pass,
    report: Callable[[str], None],
) -> None:
    """Train a model in place, once through the examples, with a rate that falls to zero."""
    order = list(examples)
    random.Random(settings.seed).shuffle(order)  # noqa: S311  # a shuffle, no secret
    size = settings.questions
    batches = [order[i : i + size] for i in range(0, len(order), size)]
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=settings.rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer,
        max_lr=settings.rate,
        total_steps=len(batches),
        pct_start=0.08,
        anneal_strategy="linear",
    )
    model.train()
    began, choice, span = time.monotonic(), 0.0, 0.0
    for step, batch in enumerate(batches, start=1):
        learnt = hardest(model, [_pairs(tokenizer, example) for example in batch], settings.wrong)
        if learnt:
            loss = _loss(model, learnt)
            (loss.choice + SPAN_SHARE * loss.span).backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(trained, 1.0)
            choice, span = choice + loss.choice.item(), span + loss.span.item()
        optimizer.step()  # does nothing where nothing is left to learn
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        if step % REPORTED == 0:
            minutes = (time.monotonic() - began) / 60
            report(
                f"step {step}/{len(batches)}: choice {choice / REPORTED:.3f}, "
                f"span {span / REPORTED:.3f}, {minutes:.1f} min"
            )
            choice, span = 0.0, 0.0
    model.eval()


def _loss(model: CrossEncoder, learnt: Sequence[Pairs]) -> Losses:
    rows = padded([encoding for pairs in learnt for encoding in pairs.encodings])
    types = torch.from_numpy(rows.types)
    scores, spans = model(torch.from_numpy(rows.ids), types, torch.from_numpy(rows.mask))
    return losses(scores, spans, types, [pairs.target for pairs in learnt])


def _pairs(tokenizer: Tokenizer, example: Example) -> Pairs:
    asked = example.question[:QUESTION_CHARACTERS]
    encodings = tuple(tokenizer.encode(asked, passage) for passage in example.passages)
    return Pairs(encodings, Target(len(encodings), example.positive, _answer(example, encodings)))


def _answer(example: Example, pairs: Sequence[Encoding]) -> tuple[int, int] | None:
    """Return the first and last token of the answer, None where it was cut off."""
    if example.positive is None or example.span is None:
        return None
    encoding = pairs[example.positive]
    first = encoding.char_to_token(example.span[0], 1)
    last = encoding.char_to_token(example.span[1] - 1, 1)
    return None if first is None or last is None else (first, last)

"""One pass of training: examples in, a better cross-encoder out."""

import random
import time
from collections.abc import Callable, Sequence

import torch
from tokenizers import Encoding, Tokenizer

from training.example import Example
from training.model import CrossEncoder, losses

TOKENS = 192
SPAN_SHARE = 0.3


def run(
    model: CrossEncoder,
    tokenizer: Tokenizer,
    examples: Sequence[Example],
    rate: float,
    questions_a_step: int,
    seed: int,
    report: Callable[[str], None],
    save: Callable[[], None],
) -> None:
    """Train a model in place, once through the examples, with a rate that falls to zero."""
    order = list(examples)
    random.Random(seed).shuffle(order)  # noqa: S311  # a shuffle, no secret
    batches = [order[i : i + questions_a_step] for i in range(0, len(order), questions_a_step)]
    trained = [p for p in model.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(trained, lr=rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, max_lr=rate, total_steps=len(batches), pct_start=0.08, anneal_strategy="linear"
    )
    model.train()
    began, choice, span, pairs = time.monotonic(), 0.0, 0.0, 0
    for step, batch in enumerate(batches, start=1):
        loss = _batch_loss(model, tokenizer, batch)
        (loss.choice + SPAN_SHARE * loss.span).backward()
        torch.nn.utils.clip_grad_norm_(trained, 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        choice, span = choice + loss.choice.item(), span + loss.span.item()
        pairs += sum(len(example.passages) for example in batch)
        if step % 50 == 0 or step == len(batches):
            seconds = time.monotonic() - began
            report(
                f"step {step}/{len(batches)}  choice {choice / 50:.3f}  span {span / 50:.3f}  "
                f"{pairs / seconds:.1f} pairs/s  {seconds / 60:.1f} min"
            )
            choice, span = 0.0, 0.0
        if step % 400 == 0:
            save()
    model.eval()
    save()


def pair(tokenizer: Tokenizer, question: str, passage: str) -> Encoding:
    """Tokenise a question beside a passage, the passage cut so that both fit."""
    return tokenizer.encode(question[:600], passage)


def _batch_loss(model: CrossEncoder, tokenizer: Tokenizer, batch: Sequence[Example]):  # noqa: ANN202
    pairs = [pair(tokenizer, e.question, passage) for e in batch for passage in e.passages]
    answers, start = [], 0
    for example in batch:
        answers.append(_tokens_of(example, pairs, start))
        start += len(example.passages)
    ids, mask, types = padded(pairs)
    scores, spans = model(ids, mask, types)
    return losses(
        scores,
        spans,
        types,
        [len(e.passages) for e in batch],
        [e.positive for e in batch],
        answers,
    )


def padded(pairs: Sequence[Encoding]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return ids, attention mask and token types (pairs, tokens) of pairs of unequal length."""
    width = max(len(p.ids) for p in pairs)
    ids = torch.zeros(len(pairs), width, dtype=torch.long)
    mask, types = torch.zeros_like(ids), torch.zeros_like(ids)
    for row, encoding in enumerate(pairs):
        size = len(encoding.ids)
        ids[row, :size] = torch.tensor(encoding.ids)
        mask[row, :size] = 1
        types[row, :size] = torch.tensor(encoding.type_ids)
    return ids, mask, types


def _tokens_of(
    example: Example, pairs: Sequence[Encoding], start: int
) -> tuple[int, int] | None:
    if example.positive is None or example.span is None:
        return None
    encoding = pairs[start + example.positive]
    first = encoding.char_to_token(example.span[0], 1)
    last = encoding.char_to_token(example.span[1] - 1, 1)
    return None if first is None or last is None else (first, last)

"""The cross-encoder: a question beside a passage, in; how well it answers, and where, out."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import AutoModel

NONE_SHARE = 0.3
"""How much it counts that, were the right passage not there, "none" should be chosen."""


class CrossEncoder(nn.Module):
    """A BERT encoder with a linear score on tanh(CLS + mean) and a start and end score a token.

    A score of 0 stands for "none of these passages answers": training holds it constant.
    """

    def __init__(self, folder: str) -> None:
        """Start from the weights of a folder, with new heads."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            folder,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        width = self.encoder.config.hidden_size
        self.score = nn.Linear(width, 1)
        self.span = nn.Linear(width, 2)

    def forward(
        self, input_ids: Tensor, token_type_ids: Tensor, attention_mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return scores (pairs,) and span logits (pairs, tokens, 2); without a mask, of all."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        if attention_mask is None:
            mean = hidden.mean(1)
        else:
            weights = attention_mask.unsqueeze(-1).to(hidden.dtype)
            mean = (hidden * weights).sum(1) / weights.sum(1)
        pooled = torch.tanh(hidden[:, 0] + mean)
        return self.score(pooled).squeeze(-1), self.span(hidden)


@dataclass(frozen=True, slots=True)
class Losses:
    """The two parts of what is minimised, each a mean over the questions of a batch."""

    choice: Tensor
    span: Tensor


@dataclass(frozen=True, slots=True)
class Target:
    """What a question's rows of a batch should say.

    It has ``size`` passages; ``positive`` is the one that answers, None where none does, and
    ``answer`` the first and last token of the answer in it.
    """

    size: int
    positive: int | None
    answer: tuple[int, int] | None


def losses(scores: Tensor, spans: Tensor, types: Tensor, targets: Sequence[Target]) -> Losses:
    """Return the loss of choosing among each question's passages and "none", and of the spans.

    ``scores`` (pairs,), ``spans`` (pairs, tokens, 2) and the token ``types`` (pairs, tokens) hold
    the targets' passages one after another.
    """
    choice, span = [], []
    start = 0
    for target in targets:
        logits = torch.cat([scores[start : start + target.size], scores.new_zeros(1)])
        chosen = target.size if target.positive is None else target.positive
        choice.append(nn.functional.cross_entropy(logits, torch.tensor(chosen)))
        if target.positive is not None:
            rest = torch.cat([logits[: target.positive], logits[target.positive + 1 :]])
            choice[-1] = choice[-1] + NONE_SHARE * (rest.logsumexp(0) - rest[-1])
        if target.positive is not None and target.answer is not None:
            row = start + target.positive
            inside = spans[row].masked_fill(types[row].unsqueeze(-1) == 0, -1e4)
            span.append(nn.functional.cross_entropy(inside.T, torch.tensor(target.answer)))
        start += target.size
    none = scores.new_zeros(())
    return Losses(torch.stack(choice).mean(), torch.stack(span).mean() if span else none)

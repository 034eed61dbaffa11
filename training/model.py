"""The cross-encoder: a question beside a passage, in; how well it answers, and where, out."""

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import AutoModel


class CrossEncoder(nn.Module):
    """A BERT encoder with a linear score on tanh(CLS + mean) and a start and end score a token.

    A score of 0 stands for "none of these passages answers": training holds it constant.
    """

    def __init__(self, folder: str, layers: int | None = None) -> None:
        super().__init__()
        self.encoder = AutoModel.from_pretrained(
            folder, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0
        )
        if layers is not None:
            self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        self.encoder.embeddings.word_embeddings.requires_grad_(False)
        width = self.encoder.config.hidden_size
        self.score = nn.Linear(width, 1)
        self.span = nn.Linear(width, 2)

    def forward(
        self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor
    ) -> tuple[Tensor, Tensor]:
        """Return scores (pairs,) and span logits (pairs, tokens, 2)."""
        hidden = self.encoder(
            input_ids=input_ids, attention_mask=attention_mask, token_type_ids=token_type_ids
        ).last_hidden_state
        weights = attention_mask.unsqueeze(-1).to(hidden.dtype)
        mean = (hidden * weights).sum(1) / weights.sum(1)
        pooled = torch.tanh(hidden[:, 0] + mean)
        return self.score(pooled).squeeze(-1), self.span(hidden)


@dataclass(frozen=True, slots=True)
class Losses:
    """The two parts of what is minimised, each a mean over the questions of a batch."""

    choice: Tensor
    span: Tensor


def losses(
    scores: Tensor,
    spans: Tensor,
    token_types: Tensor,
    sizes: list[int],
    positives: list[int | None],
    answers: list[tuple[int, int] | None],
) -> Losses:
    """Return the loss of choosing among each question's passages and "none", and of the spans.

    ``scores`` (pairs,) and ``spans`` (pairs, tokens, 2) hold the questions' passages one after
    another, ``sizes`` of them for each; ``answers`` are first and last token of the answer.
    """
    choice, span = [], []
    start = 0
    for size, positive, answer in zip(sizes, positives, answers, strict=True):
        logits = torch.cat([scores[start : start + size], scores.new_zeros(1)])
        target = size if positive is None else positive
        choice.append(nn.functional.cross_entropy(logits, logits.new_tensor(target).long()))
        if positive is not None and answer is not None:
            row = spans[start + positive].masked_fill(
                token_types[start + positive].unsqueeze(-1) == 0, -1e4
            )
            span.append(
                nn.functional.cross_entropy(row.T, torch.tensor(answer, device=row.device)) / 1.0
            )
        start += size
    none = scores.new_zeros(())
    return Losses(torch.stack(choice).mean(), torch.stack(span).mean() if span else none)

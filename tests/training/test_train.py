"""A pass over examples: the rate falls to zero, whatever is left to learn."""

import random

import pytest
import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from torch import Tensor, nn

from training.example import Example
from training.model import CrossEncoder
from training.train import Pass, run

WORDS = {word: number for number, word in enumerate(["when", "in", "May", "rain"])}
TOKENIZER = Tokenizer(WordLevel(WORDS))
TOKENIZER.pre_tokenizer = Whitespace()
PASS = Pass(rate=0.1, questions=1, seed=7, wrong=4)
KNOWN = Example("when", ("rain",), None, None)
MISTAKEN = Example("when", ("in May", "in rain"), 1, None)


class Believer(CrossEncoder):
    """Takes passages for right that name May, as far as it believes."""

    def __init__(self) -> None:
        nn.Module.__init__(self)
        self.belief = nn.Parameter(torch.tensor(3.0))

    def forward(
        self, input_ids: Tensor, token_type_ids: Tensor, attention_mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        may = (input_ids == WORDS["May"]).any(1)
        return self.belief * may - 9.0 * ~may, self.belief * torch.zeros(*input_ids.shape, 2)


def in_order(*examples: Example) -> list[Example]:
    """Return examples so that they are learnt from in the order given."""
    places = list(range(len(examples)))
    random.Random(PASS.seed).shuffle(places)  # noqa: S311  # a shuffle, no secret
    by_place = dict(zip(places, examples, strict=True))
    return [by_place[place] for place in range(len(examples))]


def changed_by(*examples: Example) -> float:
    model = Believer()
    run(model, TOKENIZER, in_order(*examples), PASS, lambda line: None)
    return 3.0 - model.belief.item()


def test_what_it_is_mistaken_about_is_learnt() -> None:
    assert changed_by(KNOWN, MISTAKEN, KNOWN, KNOWN) > PASS.rate / 4


def test_questions_of_which_nothing_is_left_to_learn_lower_the_rate_too() -> None:
    assert changed_by(KNOWN, KNOWN, KNOWN, MISTAKEN) == pytest.approx(0, abs=PASS.rate / 1000)

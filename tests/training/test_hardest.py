"""Of many passages, those are learnt from that the model takes for right."""

import torch
from tokenizers import Tokenizer
from tokenizers.models import WordLevel
from tokenizers.pre_tokenizers import Whitespace
from torch import Tensor

from training.hardest import Pairs, hardest
from training.model import CrossEncoder, Target

WORDS = {word: number for number, word in enumerate(["when", "in", "May", "June", "rain"])}
TOKENIZER = Tokenizer(WordLevel(WORDS))
TOKENIZER.pre_tokenizer = Whitespace()


class Believer(CrossEncoder):
    """Takes every passage for right that names a month, and May the most."""

    def __init__(self) -> None:
        torch.nn.Module.__init__(self)

    def forward(
        self, input_ids: Tensor, token_type_ids: Tensor, attention_mask: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        may, june = (input_ids == WORDS["May"]).any(1), (input_ids == WORDS["June"]).any(1)
        return 3.0 * may + 2.0 * june - 5.0 * ~(may | june), torch.zeros(*input_ids.shape, 2)


def asked(*passages: str, positive: int | None) -> Pairs:
    encodings = tuple(TOKENIZER.encode("when", passage) for passage in passages)
    return Pairs(encodings, Target(len(encodings), positive, None))


def tokens(pairs: Pairs) -> list[str]:
    return [encoding.tokens[-1] for encoding in pairs.encodings]


def test_the_right_passage_is_kept_first_with_the_likeliest_wrong_ones() -> None:
    question = asked("in rain", "in June", "in May", "rain", positive=1)
    (kept,) = hardest(Believer(), [question], wrong=4)
    assert tokens(kept) == ["June", "May"]
    assert kept.target == Target(2, 0, None)


def test_no_more_wrong_ones_are_kept_than_asked_for() -> None:
    question = asked("rain", "in May", "in June", "in May", positive=0)
    (kept,) = hardest(Believer(), [question], wrong=1)
    assert tokens(kept) == ["rain", "May"]


def test_a_question_of_which_nothing_is_left_to_learn_is_left_out() -> None:
    unanswerable = asked("rain", "in rain", positive=None)
    assert hardest(Believer(), [unanswerable], wrong=4) == []

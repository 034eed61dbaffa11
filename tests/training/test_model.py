"""The losses of the cross-encoder: choosing among passages and "none", and pointing."""

import math

import pytest
import torch

from training.model import NONE_SHARE, Target, losses

SPANS = torch.zeros(4, 5, 2)
TYPES = torch.tensor([[0, 0, 1, 1, 1]] * 4)


def choice(scores: list[float], *targets: Target) -> float:
    return losses(torch.tensor(scores), SPANS, TYPES, targets).choice.item()


def test_the_right_passage_should_outscore_the_others_and_none() -> None:
    target = Target(2, 0, None)
    none = NONE_SHARE * math.log(2)  # without the right one, "none" is the other's only rival
    assert choice([0.0, 0.0], target) == pytest.approx(math.log(3) + none)
    assert choice([9.0, -9.0], target) == pytest.approx(0, abs=1e-3)
    assert choice([-9.0, 9.0], target) > 9


def test_without_an_answer_every_passage_should_score_below_none() -> None:
    target = Target(2, None, None)
    assert choice([-9.0, -9.0], target) == pytest.approx(0, abs=1e-3)
    assert choice([9.0, -9.0], target) == pytest.approx(9, abs=1e-3)


def test_every_question_of_a_batch_counts_the_same() -> None:
    one, other = Target(3, 0, None), Target(1, None, None)
    both = choice([1.0, 2.0, 3.0, 4.0], one, other)
    assert both == pytest.approx((choice([1.0, 2.0, 3.0], one) + choice([4.0], other)) / 2)


def test_the_span_should_begin_and_end_where_the_answer_does() -> None:
    target = Target(1, 0, (2, 4))
    spans = torch.zeros(1, 5, 2)
    unsure = losses(torch.zeros(1), spans, TYPES[:1], [target]).span.item()
    assert unsure == pytest.approx(math.log(3), abs=1e-3)  # of the passage's three tokens
    spans[0, 2, 0] = spans[0, 4, 1] = 9.0
    assert losses(torch.zeros(1), spans, TYPES[:1], [target]).span.item() < 0.01


def test_without_spans_there_is_nothing_to_point_at() -> None:
    assert losses(torch.zeros(2), SPANS, TYPES, [Target(2, 0, None)]).span.item() == 0

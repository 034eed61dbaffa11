"""Smoothing moves the spread of activations into the weights and changes no output."""

import pytest
import torch
from torch import Tensor, nn

from knowledge.embedding.smoothing import Smoothed, smooth


@pytest.fixture
def layers() -> nn.Sequential:
    torch.manual_seed(7)
    return nn.Sequential(nn.Linear(16, 32), nn.GELU(), nn.Linear(32, 4))


@pytest.fixture
def inputs() -> Tensor:
    """Inputs of which one dimension is a hundred times as large as the others."""
    spread = torch.ones(16)
    spread[3] = 100
    return torch.randn(50, 16) * spread


def spread_of(values: Tensor) -> float:
    largest = values.abs().amax(0)
    return float(largest.max() / largest.median())


def test_outputs_stay_and_the_spread_of_the_inputs_shrinks(
    layers: nn.Sequential, inputs: Tensor
) -> None:
    before, first = layers(inputs), layers[0]
    smooth(layers, [first], 0.7, lambda: layers(inputs))
    smoothed = layers[0]
    assert isinstance(smoothed, Smoothed)
    assert torch.allclose(layers(inputs), before, atol=1e-4)
    assert spread_of(inputs * smoothed.inverse) < spread_of(inputs) / 10
    assert spread_of(first.weight.detach()) > 1


def test_the_layers_that_are_not_named_stay_as_they_are(
    layers: nn.Sequential, inputs: Tensor
) -> None:
    smooth(layers, [layers[2]], 0.5, lambda: layers(inputs))
    assert [type(layer) for layer in layers] == [nn.Linear, nn.GELU, Smoothed]

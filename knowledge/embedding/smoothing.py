"""Weights and activations made equally easy to round, before both become eight bits.

A few dimensions of the activations are many times as large as the others, and the scale of eight
bits is theirs. Dividing each dimension by a factor and multiplying its weights by the same changes
nothing but that: SmoothQuant, https://arxiv.org/abs/2211.10438.
"""

from collections.abc import Callable, Sequence

import torch
from torch import Tensor, nn

SMALLEST = 1e-5


class Smoothed(nn.Module):
    """A linear layer whose inputs are scaled, and its weights the other way round."""

    def __init__(self, linear: nn.Linear, factors: Tensor) -> None:
        """Take over a layer; ``factors`` (inputs,) are what its inputs are divided by."""
        super().__init__()
        self.linear = linear
        self.inverse = nn.Parameter(1 / factors, requires_grad=False)
        with torch.no_grad():
            linear.weight.mul_(factors)

    def forward(self, inputs: Tensor) -> Tensor:
        """Return what the layer returned before."""
        outputs: Tensor = self.linear(inputs * self.inverse)
        return outputs


def smooth(
    model: nn.Module, layers: Sequence[nn.Linear], share: float, run: Callable[[], object]
) -> None:
    """Smooth some linear layers of a model in place, by their inputs while ``run`` runs it.

    ``share`` is how much of the spread goes to the weights: 0 none, 1 all. (The paper's alpha.)
    """
    for layer, inputs in zip(layers, _largest_inputs(layers, run), strict=True):
        weights = layer.weight.detach().abs().amax(0).clamp(min=SMALLEST)
        factors = inputs.clamp(min=SMALLEST) ** share / weights ** (1 - share)
        _replace(model, layer, Smoothed(layer, factors))


def _largest_inputs(layers: Sequence[nn.Linear], run: Callable[[], object]) -> list[Tensor]:
    """Return the largest absolute value of each layer's inputs, dimension by dimension."""
    largest = [torch.zeros(layer.in_features) for layer in layers]

    def watch(place: int) -> torch.utils.hooks.RemovableHandle:
        def note(_: nn.Module, inputs: tuple[Tensor, ...]) -> None:
            seen = inputs[0].abs().reshape(-1, inputs[0].shape[-1]).amax(0)
            largest[place] = torch.maximum(largest[place], seen)

        return layers[place].register_forward_pre_hook(note)

    watching = [watch(place) for place in range(len(layers))]
    with torch.inference_mode():
        run()
    for handle in watching:
        handle.remove()
    return largest


def _replace(model: nn.Module, layer: nn.Module, by: nn.Module) -> None:
    name = next(name for name, module in model.named_modules() if module is layer)
    parent, _, own = name.rpartition(".")
    setattr(model.get_submodule(parent), own, by)

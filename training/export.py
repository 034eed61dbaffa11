"""From the trained cross-encoder to the shipped int8 ONNX."""

from collections.abc import Sequence
from pathlib import Path

import torch
from tokenizers import Encoding
from torch import nn

from knowledge.embedding.batch import padded
from knowledge.embedding.merged_attention import merge_attention
from knowledge.embedding.onnx_file import settle, write_int8, write_onnx
from knowledge.embedding.smoothing import smooth
from training.model import CrossEncoder

SMOOTHED = 0.7
"""Half of it is worse than none."""


def export(model: CrossEncoder, pairs: Sequence[Encoding], file: Path) -> None:
    """Write a model as int8 ONNX: ids and token types in; scores and span logits out.

    There is no mask: pairs are read one by one, or such as have one length. ``pairs`` show how
    large the activations become. The model is taken apart on the way.
    """
    merge_attention(model)
    layers = [one for one in model.encoder.encoder.modules() if isinstance(one, nn.Linear)]
    smooth(model, layers, SMOOTHED, lambda: _read(model, pairs))
    full = file.with_suffix(".full.onnx")
    write_onnx(model, ("input_ids", "token_type_ids"), ("scores", "spans"), full)
    write_int8(full, file)
    settle(file)
    full.unlink()


def _read(model: CrossEncoder, pairs: Sequence[Encoding]) -> None:
    for pair in pairs:
        rows = padded([pair])
        model(torch.from_numpy(rows.ids), torch.from_numpy(rows.types))

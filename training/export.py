"""From the trained cross-encoder to the shipped int8 ONNX."""

import warnings
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from training.model import CrossEncoder


def export(model: CrossEncoder, file: Path) -> None:
    """Write a model as int8 ONNX: ids, mask and token types in; scores and span logits out."""
    full = file.with_suffix(".full.onnx")
    ids = torch.randint(1000, 2000, (2, 16))
    batch, tokens = torch.export.Dim("batch"), torch.export.Dim("tokens")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            model.eval(),
            (ids, torch.ones_like(ids), torch.zeros_like(ids)),
            str(full),
            input_names=["input_ids", "attention_mask", "token_type_ids"],
            output_names=["scores", "spans"],
            dynamic_shapes=({0: batch, 1: tokens},) * 3,
            dynamo=True,
            external_data=False,
            verbose=False,
        )
    # 7 bits of weights: with 8, processors without VNNI saturate,
    # https://onnxruntime.ai/docs/performance/model-optimizations/quantization.html
    quantize_dynamic(full, file, per_channel=True, reduce_range=True, weight_type=QuantType.QInt8)
    full.unlink()

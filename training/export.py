"""From the trained cross-encoder to the shipped int8 ONNX."""

from pathlib import Path

from knowledge.embedding.onnx_file import settle, write_int8, write_onnx
from training.model import CrossEncoder


def export(model: CrossEncoder, file: Path) -> None:
    """Write a model as int8 ONNX: ids, mask and token types in; scores and span logits out."""
    full = file.with_suffix(".full.onnx")
    inputs = ("input_ids", "attention_mask", "token_type_ids")
    write_onnx(model, inputs, ("scores", "spans"), full)
    write_int8(full, file)
    settle(file)
    full.unlink()

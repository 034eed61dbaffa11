"""What is made of an exported model so that it opens fast computes what it computed before."""

import shutil
from pathlib import Path

import numpy as np
import torch

from knowledge.embedding.onnx_file import settle, write_int8, write_onnx
from knowledge.embedding.onnx_model import OnnxModel
from knowledge.embedding.onnx_parts import parts_of, weights_of


class Layer(torch.nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.words = torch.nn.Embedding(500, 32)
        self.wide = torch.nn.Linear(32, 128)

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        vectors: torch.Tensor = self.words(ids) + 1.0
        wide: torch.Tensor = torch.nn.functional.gelu(self.wide(vectors))
        return wide


def test_a_settled_model_maps_its_weights_and_computes_the_same(tmp_path: Path) -> None:
    made = tmp_path / "made.onnx"
    write_onnx(Layer(), ("ids",), ("wide",), tmp_path / "full.onnx")
    write_int8(tmp_path / "full.onnx", made)
    settled = shutil.copy(made, tmp_path / "settled.onnx")
    settle(settled)
    assert parts_of(made) == [made]
    assert parts_of(settled) == [settled, weights_of(settled)]
    assert weights_of(settled).stat().st_size > settled.stat().st_size

    batch = {"ids": np.arange(60, dtype=np.int64).reshape(3, 20)}
    ((before,),) = OnnxModel(made).run([batch])
    ((after,),) = OnnxModel(settled).run([batch])
    assert np.array_equal(before, after)

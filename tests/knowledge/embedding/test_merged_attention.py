"""A merged attention finds what the usual one does, in far fewer nodes."""

from pathlib import Path

import onnx
import pytest
import torch
from transformers import BertModel

from knowledge.embedding import model_folder
from knowledge.embedding.merged_attention import MergedAttention, after_norms, merge_attention
from knowledge.embedding.onnx_file import write_onnx

IDS = torch.tensor([[101, 2043, 2001, 2009, 102], [101, 2073, 102, 0, 0]])
MASK = torch.tensor([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]])


class Hidden(torch.nn.Module):
    """A model as a function of ids and mask."""

    def __init__(self, model: BertModel) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        found: torch.Tensor = self.model(input_ids=ids, attention_mask=mask).last_hidden_state
        return found


@pytest.fixture(params=["eager", "sdpa"])
def model(request: pytest.FixtureRequest) -> BertModel:
    found = BertModel.from_pretrained(
        str(model_folder.default_folder()), attn_implementation=request.param
    )
    return found.eval()


def test_what_is_found_stays_the_same(model: BertModel) -> None:
    with torch.inference_mode():
        before = Hidden(model)(IDS, MASK)
        merge_attention(model)
        after = Hidden(model)(IDS, MASK)
    seen = MASK.bool()
    assert torch.allclose(after[seen], before[seen], atol=1e-5)


def test_each_layer_is_exported_with_one_attention(model: BertModel, tmp_path: Path) -> None:
    merge_attention(model)
    assert sum(isinstance(module, MergedAttention) for module in model.modules()) == 6
    assert [layer.in_features for layer in after_norms(model)] == [384] * 12
    write_onnx(Hidden(model), ("ids", "mask"), ("hidden",), tmp_path / "model.onnx")
    nodes = [node.op_type for node in onnx.load(str(tmp_path / "model.onnx")).graph.node]
    assert nodes.count("Attention") == 6
    assert "Softmax" not in nodes

"""Smoothing moves the spread of activations into the weights and changes no score."""

import pytest
import torch
from tokenizers import Encoding, Tokenizer

from knowledge.embedding import model_folder
from knowledge.embedding.batch import padded
from training.model import CrossEncoder
from training.smoothing import smooth

FOLDER = model_folder.default_folder()


@pytest.fixture(scope="module")
def pairs() -> list[Encoding]:
    tokenizer = Tokenizer.from_file(str(FOLDER / "tokenizer.json"))
    tokenizer.no_padding()
    passages = ("Hill Fair 2019: it met in Graz.", "Tern Days: the programme is out.")
    return [tokenizer.encode("where was Hill Fair?", passage) for passage in passages]


def scores(model: CrossEncoder, pairs: list[Encoding]) -> torch.Tensor:
    rows = padded(pairs)
    with torch.inference_mode():
        found: torch.Tensor = model(*map(torch.from_numpy, (rows.ids, rows.mask, rows.types)))[0]
    return found


def spread(model: CrossEncoder, pairs: list[Encoding]) -> float:
    """How many times the median dimension the largest is, in what a layer multiplies."""
    seen = []
    for name, module in model.named_modules():
        if name.endswith(("intermediate.dense.linear", "intermediate.dense")) and isinstance(
            module, torch.nn.Linear
        ):
            module.register_forward_pre_hook(
                lambda _, inputs: seen.append(inputs[0].abs().reshape(-1, 384).amax(0))
            )
    scores(model, pairs)
    return max(float(largest.max() / largest.median()) for largest in seen)


def test_scores_stay_and_the_spread_of_activations_shrinks(pairs: list[Encoding]) -> None:
    torch.manual_seed(7)
    model = CrossEncoder(str(FOLDER)).eval()
    before, wide = scores(model, pairs), spread(model, pairs)
    smooth(model, pairs)
    assert scores(model, pairs).tolist() == pytest.approx(before.tolist(), abs=1e-4)
    assert spread(model, pairs) < wide / 2

"""What is trained is there whole, or not at all."""

from pathlib import Path

import pytest
import torch
from torch import nn

from training.whole import empty_folder, move_all, save_weights


class Stop:
    """Stops who saves it."""

    def __reduce__(self) -> str:
        raise KeyboardInterrupt


class Stopped(nn.Linear):
    """A model whose training is stopped while its weights are saved."""

    def get_extra_state(self) -> Stop:
        return Stop()


def test_weights_that_were_not_saved_to_the_end_are_not_there(tmp_path: Path) -> None:
    file = tmp_path / "model.pt"
    with pytest.raises(KeyboardInterrupt):
        save_weights(Stopped(2, 2), file)
    assert not file.exists()


def test_weights_are_read_back(tmp_path: Path) -> None:
    model = nn.Linear(2, 2)
    save_weights(model, tmp_path / "model.pt")
    saved = torch.load(tmp_path / "model.pt", weights_only=True)
    assert torch.equal(saved["weight"], model.weight)
    assert [file.name for file in tmp_path.iterdir()] == ["model.pt"]


def test_what_is_made_replaces_what_is_shipped_and_leaves_the_rest(tmp_path: Path) -> None:
    made, out = empty_folder(tmp_path / "made"), empty_folder(tmp_path / "out")
    (made / "card.json").write_text("new")
    (out / "card.json").write_text("old")
    (out / "fast.json").write_text("old")
    move_all(made, out)
    assert {file.name: file.read_text() for file in out.iterdir()} == {
        "card.json": "new",
        "fast.json": "old",
    }
    assert not made.exists()


def test_what_an_earlier_training_left_is_not_shipped(tmp_path: Path) -> None:
    (empty_folder(tmp_path / "made") / "half").touch()
    assert list(empty_folder(tmp_path / "made").iterdir()) == []

"""Files that are there only once they are whole: training takes hours, and may be stopped."""

import shutil
from pathlib import Path

import torch
from torch import nn


def save_weights(model: nn.Module, file: Path) -> None:
    """Save the weights of a model beside, then rename."""
    part = file.with_suffix(".part")
    torch.save(model.state_dict(), part)
    part.replace(file)


def empty_folder(folder: Path) -> Path:
    """Return a folder without what an earlier training left in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def move_all(made: Path, out: Path) -> None:
    """Move the files of a folder into another, over those of the same names.

    All are copied to where they go before the first is replaced.
    """
    copied = empty_folder(out / "part")
    for file in sorted(made.iterdir()):
        shutil.copy2(file, copied / file.name)
    for file in sorted(copied.iterdir()):
        file.replace(out / file.name)
    copied.rmdir()
    shutil.rmtree(made)

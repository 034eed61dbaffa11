"""An operator's own model, tiny, and its exported form, made once."""

from pathlib import Path

import pytest

from knowledge.embedding import exported
from tests.made_once import made_once
from tests.tiny_models import write_embedding_model


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the name of the model: its folder."""

    def write(folder: Path) -> None:
        write_embedding_model(folder / "tiny")

    return str(made_once(tmp_path_factory, "operator", write) / "tiny")


@pytest.fixture(scope="session")
def tiny_data(tmp_path_factory: pytest.TempPathFactory, tiny: str) -> Path:
    """Return a data folder that holds the model's exported form."""

    def export(data: Path) -> None:
        exported.ensure(tiny, data)

    return made_once(tmp_path_factory, "tiny-exported", export)

"""An operator's own model, tiny, and its exported form, made once."""

from pathlib import Path

import pytest

from knowledge.embedding import exported
from tests.tiny_models import write_embedding_model


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the name of the model: its folder."""
    return str(write_embedding_model(tmp_path_factory.mktemp("operator") / "tiny"))


@pytest.fixture(scope="session")
def tiny_data(tmp_path_factory: pytest.TempPathFactory, tiny: str) -> Path:
    """Return a data folder that holds the model's exported form."""
    data = tmp_path_factory.mktemp("tiny_data")
    exported.ensure(tiny, data)
    return data

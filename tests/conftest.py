"""What all tests share: patience, and what takes long to make, made once."""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from knowledge.embedding import exported, model_folder
from knowledge.refresh import refresh
from knowledge.settings import KnowledgeSettings
from tests.made_once import made_once

# A busy machine must not fail a test: these two go by the clock, the other checks by what is drawn.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

SAMPLES = Path(__file__).parent.parent / "knowledge" / "recaps"


@pytest.fixture(scope="session")
def models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds the default model's exported form, as a data folder's models/."""

    def export(data: Path) -> None:
        exported.ensure(model_folder.DEFAULT, data)

    return made_once(tmp_path_factory, "exported", export) / "models"


@pytest.fixture(scope="session")
def samples(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Path:
    """Return a data folder in which the sample texts are published."""

    def publish(data: Path) -> None:
        shutil.copytree(models, data / "models")
        refresh(SAMPLES, data, KnowledgeSettings(), lambda *_: None)

    return made_once(tmp_path_factory, "samples", publish)

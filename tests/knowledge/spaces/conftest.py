"""A server's own texts, published beside the sample texts that all share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.refresh import refresh
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.pool import Pool
from tests.knowledge.sample_folder import write_texts
from tests.made_once import made_once

PICNIC = """\
---
title: Dune Picnic 2024
author: Wren
---
Dune Picnic 2024 took place in the old lighthouse of Skagen on 7 June 2024. About 40 people came.

The Dune Rescue Crew (DRC) brought the cake.
"""
# The path of a shared text, which begins with the same words, and goes on with others.
SAME_PATH = "carpentrycon-2018.md"


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Path:
    """Return a data folder in which two texts of a server's own are published."""

    def publish(folder: Path) -> None:
        shared = Path(__file__).parents[3] / "knowledge" / "recaps" / SAME_PATH
        beginning = shared.read_text(encoding="utf-8").partition("\n\nThe organisers")[0]
        same = f"{beginning}\n\n## Afterwards\n\nOur bus left Skagen at noon.\n"
        texts = write_texts(folder / "texts", {"picnic.md": PICNIC, SAME_PATH: same})
        (folder / "data").mkdir()
        (folder / "data" / "models").symlink_to(models)
        refresh(texts, folder / "data", KnowledgeSettings(), lambda *_: None)

    return made_once(tmp_path_factory, "own", publish) / "data"


@pytest.fixture(scope="session")
def pool() -> Pool:
    return Pool()


@pytest.fixture(scope="session")
def joined(samples: Path, own: Path, pool: Pool) -> Iterator[KnowledgeBase]:
    """Return the sample texts and the server's own, opened together."""
    base = KnowledgeBase.open(samples, KnowledgeSettings(), own=own, pool=pool)
    yield base
    base.close()

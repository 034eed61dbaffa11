"""The sample texts, opened for asking."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings
from knowledge.store.open_generation import OpenGeneration


@pytest.fixture(scope="session")
def base(samples: Path) -> Iterator[KnowledgeBase]:
    """Return the knowledge base of the sample texts."""
    base = KnowledgeBase.open(samples, KnowledgeSettings())
    yield base
    base.close()


@pytest.fixture(scope="session")
def texts(samples: Path) -> dict[str, str]:
    """Return the text of every document by its path, as it is stored."""
    opened = OpenGeneration.open(samples)
    found = {it.path: opened.document(it.document_id).text for it in opened.documents()}
    opened.close()
    return found

"""The models that answer: the embedder and the ranker, loaded once a process."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Self

from knowledge.embedding import embedder
from knowledge.embedding.embedder import Embedder
from knowledge.ranking import rankers
from knowledge.settings import KnowledgeSettings

if TYPE_CHECKING:
    from knowledge.ranking.ranker import Ranker


@dataclass(frozen=True, slots=True)
class Models:
    """What every space is asked with; safe to use from several threads."""

    embedder: Embedder
    ranker: "Ranker"

    @classmethod
    def load(cls, settings: KnowledgeSettings, data: Path) -> Self:
        """Load the models that the settings name; the exported form is kept in a data folder.

        Raises:
            ModelError: A model is missing or damaged, or cannot be used.
        """
        with ThreadPoolExecutor(max_workers=1) as beside:
            ranker = beside.submit(rankers.load, settings.ranking)
            return cls(embedder.load(settings.model, data), ranker.result())

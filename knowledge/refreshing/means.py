"""What a space is built with."""

from dataclasses import dataclass

from knowledge.refreshing.embed_stage import EmbedderSource
from knowledge.refreshing.report import Progress
from knowledge.settings import KnowledgeSettings


@dataclass(frozen=True, slots=True)
class BuildMeans:
    """The settings, the embedder, and who is told how far it is."""

    settings: KnowledgeSettings
    embedder: EmbedderSource
    progress: Progress

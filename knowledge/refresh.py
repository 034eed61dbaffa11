"""Refreshing a data folder from a knowledge folder, with the embedding model of the settings."""

from pathlib import Path

from knowledge.embedding import embedder
from knowledge.refreshing.embed_stage import EmbedderSource
from knowledge.refreshing.refresh_folder import refresh_folder
from knowledge.refreshing.report import Progress, RefreshReport
from knowledge.settings import KnowledgeSettings

__all__ = ["Progress", "RefreshReport", "refresh"]


def refresh(
    folder: Path, data: Path, settings: KnowledgeSettings, progress: Progress
) -> RefreshReport:
    """Read a folder, embed what is new or changed, and publish; see :func:`refresh_folder`.

    Raises:
        KnowledgeFolderError: the knowledge folder is missing or holds no text that can be read.
        ModelError: the embedding model cannot be used.
        StoreError: the data folder cannot be used, or another refresh uses it.
    """
    source = EmbedderSource(
        embedder.fingerprint(settings.model), lambda: embedder.load(settings.model, data)
    )
    return refresh_folder(folder, data, settings, source, progress)

"""Refreshing a data folder from a knowledge folder, with the embedding model of the settings."""

from pathlib import Path

from knowledge.embedding import embedder
from knowledge.refreshing.embed_stage import EmbedderSource
from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.refresh_space import refresh_space
from knowledge.refreshing.report import Progress, RefreshReport
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.space import Space

__all__ = ["Progress", "RefreshReport", "refresh"]


def refresh(
    folder: Path, data: Path, settings: KnowledgeSettings, progress: Progress
) -> RefreshReport:
    """Read a folder, embed what is new or changed, and publish; see :func:`refresh_space`.

    Raises:
        KnowledgeFolderError: the knowledge folder is missing or holds no text that can be read.
        ModelError: the embedding model cannot be used.
        StoreError: the data folder cannot be used, or another refresh uses it.
    """
    return refresh_space(Space(data, folder), "", means_of(data, settings, progress))


def means_of(data: Path, settings: KnowledgeSettings, progress: Progress) -> BuildMeans:
    """Return what a space is built with; the model's export is kept in ``data``.

    Raises:
        ModelError: the embedding model of the settings is not there.
    """
    source = EmbedderSource(
        embedder.fingerprint(settings.model), lambda: embedder.load(settings.model, data)
    )
    return BuildMeans(settings, source, progress)

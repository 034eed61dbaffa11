"""The knowledge base as the terminal's commands open it: read first where nothing is published."""

from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bot.settings import Settings, sample_texts
from knowledge.embedding import embedder
from knowledge.errors import IndexMissingError
from knowledge.models import Models
from knowledge.status import read_published
from knowledge.store.database import bring_up_to_date

if TYPE_CHECKING:
    from knowledge.base import KnowledgeBase
    from knowledge.refresh import RefreshReport
    from knowledge.spaces.pool import Pool


def open_knowledge(settings: Settings) -> "KnowledgeBase":
    """Open what is published, which is made first where it is missing.

    Raises:
        PersonError: The texts cannot be read, or the index or the model cannot be used.
    """
    return open_again(settings, open_pool(settings))


def open_again(settings: Settings, pool: "Pool") -> "KnowledgeBase":
    """Open what is published now; it shares with those of the pool what is the same.

    Raises:
        PersonError: The index or the model cannot be used.
    """
    from knowledge.base import KnowledgeBase

    return KnowledgeBase.open(settings.data_folder, settings, pool=pool)


def open_pool(settings: Settings) -> "Pool":
    """Load the models, and publish what is missing.

    Raises:
        PersonError: The texts cannot be read, or the index or the model cannot be used.
    """
    publish_if_missing(settings)
    data = settings.data_folder
    embedder.check_same(settings.model, read_published(data).model)
    with ThreadPoolExecutor(max_workers=1) as beside:
        models = beside.submit(Models.load, settings, data)
        # Opening models leaves Python to others, so what takes Python longest is done beside it.
        import_module("knowledge.base")
        from knowledge.spaces.pool import Pool

        return Pool(models.result())


def publish_if_missing(settings: Settings) -> None:
    """Read the texts where nothing is published yet, or only what came from another folder.

    Texts that changed since are not looked for: ``recapbot refresh`` does that.

    Raises:
        PersonError: The texts cannot be read, or the data folder cannot be used.
    """
    named = settings.knowledge_folder
    published = _published_folder(settings.data_folder)
    if published is None or (named and named.resolve() != published):
        read_texts(settings)


def read_texts(settings: Settings) -> "RefreshReport":
    """Refresh from the folder of texts, and show how far it is.

    Raises:
        PersonError: The texts cannot be read, or the data folder cannot be used.
    """
    from bot.progress import ShownProgress
    from knowledge.refresh import refresh

    bring_up_to_date(settings.data_folder)
    with ShownProgress() as progress:
        return refresh(texts_folder(settings), settings.data_folder, settings, progress)


def texts_folder(settings: Settings) -> Path:
    """Return the folder that is named, else the one last read, else that of the sample texts."""
    folder = settings.knowledge_folder or _published_folder(settings.data_folder) or sample_texts()
    return folder.resolve()


def _published_folder(data: Path) -> Path | None:
    try:
        return Path(read_published(data).folder)
    except IndexMissingError:
        return None

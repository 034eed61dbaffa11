"""Opening what a question is answered from: the shared texts, and one's own beside them."""

import logging
from collections.abc import Callable
from pathlib import Path

from knowledge.embedding import embedder
from knowledge.errors import IndexMissingError
from knowledge.settings import ModelSettings
from knowledge.spaces.corpus import Corpus
from knowledge.spaces.joined import JoinedCorpus
from knowledge.store.open_generation import OpenGeneration

_log = logging.getLogger(__name__)

Take = Callable[[Path, int | None], OpenGeneration]
"""Opens a generation of a data folder: the one of a number, or the published one."""


def open_shared(data: Path, number: int | None, model: ModelSettings, take: Take) -> OpenGeneration:
    """Open the shared texts alone.

    Raises:
        IndexMissingError: Nothing has been published yet.
        ModelError: The index was made with another model.
        StoreError: The data folder cannot be used, or has no generation of this number.
    """
    shared = take(data, number)
    embedder.check_same(model, shared.generation.model)
    return shared


def open_joined(
    data: Path, own: Path, number: int | None, model: ModelSettings, take: Take
) -> Corpus:
    """Open the published shared texts with one's own, of which a number names a generation.

    What has not been published yet is left out, and so are own texts that were indexed with
    another model: vectors of two models do not compare.

    Raises:
        IndexMissingError: Neither has been published yet.
        ModelError: The shared index was made with another model.
        StoreError: A data folder cannot be used, or has no generation of this number.
    """
    ours = _open_own(own, number, model, take)
    try:
        shared = open_shared(data, None, model, take)
    except IndexMissingError:
        if ours is None:
            raise
        return ours
    return JoinedCorpus(shared, ours) if ours is not None else shared


def _open_own(
    own: Path, number: int | None, model: ModelSettings, take: Take
) -> OpenGeneration | None:
    try:
        ours = take(own, number)
    except IndexMissingError:
        return None
    if ours.generation.model != embedder.fingerprint(model):
        _log.warning("%s is left out until it is refreshed: it was made with another model", own)
        return None
    return ours

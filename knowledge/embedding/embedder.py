"""The embedder: texts in, unit vectors out, whatever runs the model."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from knowledge.embedding import exported, model_folder
from knowledge.errors import ModelError
from knowledge.settings import ModelSettings
from knowledge.vectors import Matrix


class Embedder(Protocol):
    """Embeds texts; safe to call from several threads."""

    @property
    def fingerprint(self) -> str:
        """What names the model and its runtime: equal fingerprints, comparable vectors."""

    @property
    def dimensions(self) -> int:
        """The length of a vector."""

    def embed(self, texts: Sequence[str]) -> Matrix:
        """Return vectors of length 1, one a text: (texts, dimensions), float32."""


def fingerprint(settings: ModelSettings) -> str:
    """Return the fingerprint that the embedder of these settings has, without loading it."""
    return f"{settings.runtime}:{model_folder.identity(settings.name)}"


def check_same(settings: ModelSettings, indexed: str) -> None:
    """Check that these settings name the model with which an index was made.

    Raises:
        ModelError: They name another one.
    """
    if fingerprint(settings) != indexed:
        message = (
            f"The index was made with the model {indexed}, but the settings name "
            f"{fingerprint(settings)}: run 'recapbot refresh'."
        )
        raise ModelError(message)


def load(settings: ModelSettings, data: Path) -> Embedder:
    """Load the embedder; its exported form is kept in the data folder.

    Raises:
        ModelError: The model is missing, damaged, or cannot be exported faithfully.
    """
    if settings.runtime == "onnx":
        from knowledge.embedding.onnx_embedder import OnnxEmbedder

        return OnnxEmbedder(fingerprint(settings), exported.ensure(settings.name, data))
    from knowledge.embedding.reference_embedder import ReferenceEmbedder

    return ReferenceEmbedder(fingerprint(settings), model_folder.load_name(settings.name))

"""The exported form of an embedding model: made once, kept in the data folder, checked."""

import json
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from knowledge.embedding import model_folder
from knowledge.embedding.onnx_parts import parts_of
from knowledge.errors import ModelError

VERSION = 2
"""Raised whenever models are exported in another way: they are then exported anew.

Vectors of before stay: those of every way are the reference's but for one part in a hundred.
"""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an exported model was made from, and how true to it it is.

    ``sha256`` is of its files, the graph first; ``weights`` is "int8" or "fp32"; ``cosine`` the
    mean cosine of its vectors to the reference's.
    """

    made_from: str
    sha256: str
    weights: str
    cosine: float


def ensure(name: str, data: Path) -> Path:
    """Return the folder of the exported model, exporting it where it is missing or damaged.

    Raises:
        ModelError: The model is missing or damaged, or cannot be exported faithfully.
    """
    folder = data / "models" / model_folder.identity(name).replace("/", "--")
    if not _intact(folder, made_from(name)):
        _export(name, folder)
    return folder


def made_from(name: str) -> str:
    """Return what an exported model is made from: the model, and the way of exporting."""
    return f"{model_folder.identity(name)}:{VERSION}"


def manifest(folder: Path) -> Manifest | None:
    """Return what is written beside an exported model, or None where that cannot be read."""
    try:
        return Manifest(**json.loads((folder / "manifest.json").read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def _intact(folder: Path, made_from: str) -> bool:
    found, model = manifest(folder), folder / "model.onnx"
    return (
        found is not None
        and found.made_from == made_from
        and model_folder.sha256(*parts_of(model)) == found.sha256
    )


def _export(name: str, folder: Path) -> None:
    """Export beside the final place and rename: a killed export leaves nothing half made."""
    from knowledge.embedding.onnx_export import export

    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        work = Path(tempfile.mkdtemp(prefix=".export-", dir=folder.parent))
        try:
            weights, cosine = export(model_folder.load_name(name), work)
            made = Manifest(
                made_from=made_from(name),
                sha256=model_folder.sha256(*parts_of(work / "model.onnx")),
                weights=weights,
                cosine=cosine,
            )
            (work / "manifest.json").write_text(json.dumps(asdict(made)), encoding="utf-8")
            shutil.rmtree(folder, ignore_errors=True)
            work.replace(folder)
        finally:
            shutil.rmtree(work, ignore_errors=True)
    except OSError as error:
        message = f"The exported model must be written to {folder}, but: {error}"
        raise ModelError(message) from error

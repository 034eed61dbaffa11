"""A path in config.yaml: relative to the file that names it, wherever the program is started."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo


def _beside_the_file(path: Path, info: ValidationInfo) -> Path:
    folder = info.context["folder"] if info.context else Path()
    try:
        return Path(folder / path.expanduser())
    except RuntimeError:
        message = "begins with a home folder that cannot be found"
        raise ValueError(message) from None


ConfigPath = Annotated[Path, AfterValidator(_beside_the_file)]
"""Resolved against ``context["folder"]`` of the validation: the configuration file's folder."""

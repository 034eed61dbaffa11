"""The key under which people are told apart: made once, and read by its owner alone."""

import logging
import os
import secrets
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Final

_log = logging.getLogger(__name__)
_BYTES: Final = 32


def key_in(file: Path) -> bytes:
    """Return the key that a file holds; make one where there is none, or not a whole one.

    An empty key would make of a keyed hash one that anybody can reckon.
    """
    held = file.read_bytes() if file.exists() else None
    if held is not None and len(held) == _BYTES:
        return held
    if held is not None:
        _log.warning(
            "%s held %d bytes instead of %d: a new key is made, and who asked before is not "
            "recognised",
            file,
            len(held),
            _BYTES,
        )
    return _made(file)


def _made(file: Path) -> bytes:
    """Make a key; the file holds all of it, or is as it was, however the process ends."""
    key = secrets.token_bytes(_BYTES)
    with NamedTemporaryFile(dir=file.parent, prefix=f"{file.name}.", delete=False) as work:
        work.write(key)
        work.flush()
        os.fsync(work.fileno())
    Path(work.name).replace(file)
    return key

"""What takes long to make: made by one of the processes that test, for all of them.

As https://pytest-xdist.readthedocs.io/en/stable/how-to.html#making-session-scoped-fixtures-execute-only-once
has it.
"""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """Return a new folder of one's own with what ``make`` writes into the folder that it is given.

    What it writes must also be right in a copy.
    """
    ours = factory.getbasetemp()
    shared = ours.parent if "PYTEST_XDIST_WORKER" in os.environ else ours
    original, made = shared / f"{name}-original", shared / f"{name}-made"
    with FileLock(shared / f"{name}.lock"):
        if not made.exists():
            shutil.rmtree(original, ignore_errors=True)  # of one who could not make it
            original.mkdir()
            make(original)
            made.touch()
    return shutil.copytree(original, factory.mktemp(name) / name, symlinks=True)

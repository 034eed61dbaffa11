"""A disk that is full at any moment of a refresh costs one clear line and nothing else."""

import multiprocessing
import resource
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

MORE = {f"more {n}.txt": f"Meeting {n}\n\nMeeting {n} was in room {n}.\n" for n in range(100)}


def refresh_within(folder: Path, data: Path, size: int) -> None:
    """Refresh where no file may grow beyond ``size`` bytes; exit with 3 on a StoreError."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        refresh(folder, data)
    except StoreError as error:
        raise SystemExit(3 if str(data) in str(error) else 4) from error


# From the first write on to one of the last.
@pytest.mark.parametrize("size", [1_000, 20_000, 60_000, 120_000])
def test_the_old_generation_answers_and_room_lets_the_next_refresh_complete(
    tmp_path: Path, size: int
) -> None:
    folder, data = write_texts(tmp_path / "texts", TEXTS), tmp_path / "data"
    refresh(folder, data)
    write_texts(folder, MORE)
    child = multiprocessing.get_context("forkserver").Process(
        target=refresh_within, args=(folder, data, size)
    )
    child.start()
    child.join()
    assert child.exitcode == 3
    assert OpenGeneration.open(data).generation.number == 1
    assert refresh(folder, data).added == len(MORE)

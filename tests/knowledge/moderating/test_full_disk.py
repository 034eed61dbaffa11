"""A disk that is full at any moment of a moderator's change costs one clear line, nothing else."""

import multiprocessing
import resource
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.sources.change import AddSource
from knowledge.sources.given import original_of_file
from knowledge.sources.source import SourceKind
from tests.knowledge.moderating.moderator import Moderator, text

OSLO = text("Harbour Conf", "Harbour Conf met in Oslo.")
WORDS = "".join(f"Meeting {n} was in room {n}.\n\n" for n in range(2_000)).encode()
MINUTES = AddSource(SourceKind.FILE, "minutes.txt", given=(original_of_file("minutes.txt", WORDS),))


def publish_within(data: Path, size: int) -> None:
    """Add where no file may grow beyond ``size`` bytes; exit with 3 on a StoreError."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        Moderator.of(data).publish(MINUTES)
    except StoreError as error:
        raise SystemExit(3 if "cannot be used" in str(error) else 4) from error


@pytest.mark.parametrize("size", [1_000, 60_000, 250_000])
def test_what_answers_goes_on_and_room_lets_the_change_complete(tmp_path: Path, size: int):
    moderator = Moderator.of(tmp_path)
    moderator.publish(OSLO)
    child = multiprocessing.get_context("forkserver").Process(
        target=publish_within, args=(tmp_path, size)
    )
    child.start()
    child.join()
    assert child.exitcode == 3
    assert moderator.titles() == ["Harbour Conf"]
    moderator.publish(MINUTES)
    assert moderator.finds("meeting")

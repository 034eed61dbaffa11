"""A refresh killed (SIGKILL) at any of its writes leaves a generation that answers."""

import itertools
import multiprocessing
import os
import shutil
import signal
import sqlite3
import sys
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.refresh_space import refresh_space
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.space import Space
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

WRITES = {"open", "os.mkdir", "os.rename", "os.rmdir", "os.remove", "os.link", "shutil.rmtree"}


def refresh_and_die(folder: Path, data: Path, at: int) -> None:
    """Refresh, and be killed just before the given write to files or to the database, from 1."""
    writes = itertools.count(1)

    def die_when_due() -> None:
        if next(writes) == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def on_statement(statement: str) -> None:
        if statement.startswith(("BEGIN", "COMMIT")):
            die_when_due()

    def on_event(event: str, arguments: tuple[Any, ...]) -> None:
        reads = event == "open" and not arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if event in WRITES and not reads and str(data) in str(arguments[0]):
            die_when_due()

    class WatchedConnection(sqlite3.Connection):
        def __init__(self, *arguments: Any, **options: Any) -> None:
            super().__init__(*arguments, **options)
            self.set_trace_callback(on_statement)

    sys.addaudithook(on_event)
    sqlite3.connect = partial(sqlite3.connect, factory=WatchedConnection)
    source = HashingEmbedder().source()
    means = BuildMeans(KnowledgeSettings(), source, lambda *_: die_when_due())
    refresh_space(Space(data, folder), "", means)


def exit_code(folder: Path, data: Path, at: int) -> int | None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    child = context.Process(target=refresh_and_die, args=(folder, data, at))
    child.start()
    child.join()
    return child.exitcode


def place_of_harbour_conf(data: Path) -> str:
    opened = OpenGeneration.open(data)
    passage = opened.passages([opened.words.search("Harbour Conf", 1)[0].passage_id])[0]
    assert opened.vectors.vectors([passage.passage_id]).any()
    opened.close()
    return "Oslo" if "Oslo" in passage.text else "Bergen"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_texts(tmp_path / "texts", TEXTS)


def test_the_old_generation_answers_and_the_next_refresh_completes(
    folder: Path, tmp_path: Path
) -> None:
    refresh(folder, tmp_path / "published")
    write_texts(folder, {"oslo.md": TEXTS["oslo.md"].replace("Oslo", "Bergen")})
    places = []
    for at in itertools.count(1):
        data = shutil.copytree(tmp_path / "published", tmp_path / f"killed {at}")
        if (code := exit_code(folder, data, at)) == 0:
            break
        assert code == -signal.SIGKILL
        places.append(place_of_harbour_conf(data))
        refresh(folder, data)
        assert place_of_harbour_conf(data) == "Bergen"
        assert len(list((data / "generations").iterdir())) <= 2
    # The swap is one step: all kills before it leave the old generation, all after it the new.
    assert places == sorted(places, reverse=True)
    assert len(places) > 20
    assert set(places) == {"Oslo", "Bergen"}


def test_what_was_embedded_before_the_kill_is_kept(folder: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    for at in itertools.count(1):
        assert exit_code(folder, data, at) == -signal.SIGKILL
        embedder = HashingEmbedder()
        if (data / "generations").exists():  # the stage after embedding has begun
            break
        shutil.rmtree(data, ignore_errors=True)
    assert refresh(folder, data, embedder).generation == 1
    assert embedder.embedded == []

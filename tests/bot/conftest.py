"""The command line as a person uses it, in an empty folder, and one index for all tests."""

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.command_line import run_command
from bot.settings import Settings
from knowledge.refresh import refresh
from tests.knowledge.sample_folder import write_texts


@dataclass(frozen=True)
class Ended:
    """A command that has ended: its exit status and what it printed."""

    code: int
    out: str
    err: str


Recapbot = Callable[..., Ended]

TEXTS = {
    "meeting.md": "---\ntitle: Tidewater Meeting 2025\nauthor: Ada Example\ndate: 2025-04-02\n---\n"
    "The Tidewater Meeting 2025 ran March 3–5, 2025 in Lyon, France. About 140 people came.\n",
    "camp.md": "# Harbor Camp 2024\n\nHarbor Camp 2024 took place in Porto on 7 June 2024.\n",
}


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory, models: Path) -> Path:
    """Return a data folder in which the texts above are published."""
    folder = tmp_path_factory.mktemp("published")
    shutil.copytree(models, folder / "data" / "models")
    write_texts(folder / "texts", TEXTS)
    refresh(folder / "texts", folder / "data", Settings(), lambda *_: None)
    return folder / "data"


@pytest.fixture
def recapbot(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Recapbot:
    """Return how to run ``recapbot`` with arguments, in an empty folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    monkeypatch.setattr(logging.getLogger(), "handlers", [])
    monkeypatch.setattr(logging, "raiseExceptions", True)

    def run(*arguments: str | Path) -> Ended:
        with pytest.raises(SystemExit) as ended:
            run_command([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        assert isinstance(ended.value.code, int)
        return Ended(ended.value.code, printed.out, printed.err)

    return run

"""Work over a second shows how far it is; quick work shows nothing."""

import time

import pytest

from bot import progress
from bot.progress import ShownProgress


def test_quick_work_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with ShownProgress() as shown:
        shown("read", 2, 2)
    assert capsys.readouterr() == ("", "")


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.01)
    monkeypatch.setattr(progress, "_BETWEEN_LINES", 0.01)
    monkeypatch.setattr(progress, "_BETWEEN_FRAMES", 0.01)


@pytest.mark.usefixtures("impatient")
def test_long_work_shows_lines_also_while_a_step_takes_long(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with ShownProgress() as shown:
        shown("embed", 2, 9)
        time.sleep(0.2)
        shown("read", 4, 0)
        time.sleep(0.2)
    lines = capsys.readouterr().err.splitlines()
    assert lines.count("embedding passages: 2 of 9") > 1
    assert "reading texts: 4" in lines


@pytest.mark.usefixtures("impatient")
def test_a_terminal_shows_a_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    with ShownProgress() as shown:
        shown("embed", 3, 9)
        time.sleep(0.5)
    assert "embedding passages" in capsys.readouterr().err

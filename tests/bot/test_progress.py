"""Work over a second shows how far it is; quick work shows nothing."""

import pytest

from bot import progress
from bot.progress import ShownProgress


def test_quick_work_shows_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with ShownProgress() as shown:
        shown("read", 1, 2)
        shown("read", 2, 2)
    assert capsys.readouterr() == ("", "")


def test_long_work_shows_a_line_now_and_then(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = iter([0.0, 0.5, 1.5, 1.5, 3.0, 7.0, 7.0])
    monkeypatch.setattr(progress.time, "monotonic", lambda: next(clock))
    with ShownProgress() as shown:
        for done in (1, 2, 3, 4):
            shown("embed", done, 0 if done == 4 else 9)
    assert capsys.readouterr().err == "embed: 2 of 9\nembed: 4\n"


def test_a_terminal_shows_a_bar(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with ShownProgress() as shown:
        shown("read", 1, 0)
        shown("embed", 3, 9)
    assert "embed" in capsys.readouterr().err

"""recapbot chat: a conversation, also from a pipe."""

import io
from pathlib import Path

import pytest

from tests.bot.conftest import Recapbot


def test_each_line_is_a_question_until_quit(
    recapbot: Recapbot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = "when did the Tidewater Meeting 2025 run?\n\nand where was it?\nquit\nnever asked\n"
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    ended = recapbot("chat", "--data", data)
    assert ended.code == 0
    first, *others = ended.out.split("\n\n")
    assert "March 3–5, 2025" in first
    assert any("Lyon" in other for other in others)
    assert "never asked" not in ended.out


def test_it_ends_where_the_input_ends(
    recapbot: Recapbot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert recapbot("chat", "--data", data).code == 0

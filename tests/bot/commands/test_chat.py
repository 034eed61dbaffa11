"""recapbot chat: a conversation, also from a pipe."""

import io
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.settings import Settings
from knowledge.refresh import refresh
from tests.bot.conftest import Recapbot
from tests.knowledge.sample_folder import write_texts


class Typed(io.StringIO):
    """Lines that a person types, each once what was said before is answered."""

    def __init__(self, lines: Iterator[str]) -> None:
        super().__init__()
        self._lines = lines

    def readline(self, size: int | None = -1, /) -> str:
        return next(self._lines, "")


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


def test_what_is_published_meanwhile_answers_the_next_question(
    recapbot: Recapbot, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = shutil.copytree(data, tmp_path / "own")
    camp = "# Harbor Camp 2024\n\nHarbor Camp 2024 took place in {} on 7 June 2024.\n"

    def lines() -> Iterator[str]:
        yield "where was Harbor Camp 2024?\n"
        write_texts(tmp_path / "texts", {"camp.md": camp.format("Faro")})
        refresh(tmp_path / "texts", own, Settings(), lambda *_: None)
        yield "where was Harbor Camp 2024?\n"

    monkeypatch.setattr("sys.stdin", Typed(lines()))
    ended = recapbot("chat", "--data", own)
    assert ended.code == 0
    assert "in Porto" in ended.out
    assert "in Faro" in ended.out.rpartition("in Porto")[2]


def test_it_ends_where_the_input_ends(
    recapbot: Recapbot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert recapbot("chat", "--data", data).code == 0

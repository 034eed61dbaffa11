import json
from pathlib import Path

import pytest

from tests.bot.conftest import Recapbot


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    """Return a list of two questions, of which the second expects a wrong answer."""
    asked = [
        {"question": "when did the Tidewater Meeting run?", "answers": ["March 3–5"]},
        {"question": "where was Harbor Camp 2024?", "answers": ["Lisbon"]},
    ]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(map(json.dumps, asked)), encoding="utf-8")
    return file


def test_figures_and_what_was_missed(recapbot: Recapbot, data: Path, questions: Path) -> None:
    ended = recapbot("eval", questions, "--data", data, "--at-least", "0.5")
    assert ended.code == 0
    assert "trust     50.0%  1/2\n" in ended.out
    assert "line 2: where was Harbor Camp 2024?\n  expected  Lisbon\n" in ended.out


def test_below_the_given_share_it_fails(recapbot: Recapbot, data: Path, questions: Path) -> None:
    assert recapbot("eval", questions, "--data", data, "--at-least", "0.7").code == 1

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


def test_documents_that_are_not_there_are_told(
    recapbot: Recapbot, data: Path, tmp_path: Path
) -> None:
    line = {"question": "where was Harbor Camp 2024?", "answers": ["Porto"]}
    docs = ["camp.md", *(f"lost-{number}.md" for number in range(6))]
    (tmp_path / "questions.jsonl").write_text(json.dumps(line | {"docs": docs}), encoding="utf-8")
    ended = recapbot("eval", "questions.jsonl", "--data", data)
    assert "trust    100.0%  1/1\n" in ended.out
    assert ended.err.endswith(
        "questions.jsonl: docs names what is not in the knowledge: "
        "lost-0.md, lost-1.md, lost-2.md, lost-3.md, lost-4.md and 1 more\n"
    )


def test_a_file_without_questions_is_wrong_use(recapbot: Recapbot, tmp_path: Path) -> None:
    (tmp_path / "questions.jsonl").touch()
    ended = recapbot("eval", "questions.jsonl")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err == "questions.jsonl: must hold a question, received only blank lines\n"

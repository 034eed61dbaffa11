"""recapbot ask: one question or a file of them, for people or as JSON."""

import json
import shutil
from pathlib import Path

import pytest

from tests.bot.conftest import Recapbot


def test_a_person_gets_the_quote_and_its_source(recapbot: Recapbot, data: Path) -> None:
    ended = recapbot("ask", "when", "did", "the Tidewater Meeting 2025", "run?", "--data", data)
    assert ended.code == 0
    assert "March 3–5, 2025**" in ended.out
    assert "Tidewater Meeting 2025 · Ada Example · 2 April 2025 · meeting.md · read" in ended.out


def test_a_program_gets_json(recapbot: Recapbot, data: Path) -> None:
    ended = recapbot("ask", "--json", "--data", data, "where was Harbor Camp 2024?")
    content = json.loads(ended.out)
    assert ended.code == 0
    assert content["answered"] is True
    assert content["quotes"][0]["document"] == "camp.md"


def test_no_answer_exits_with_1_and_says_so(recapbot: Recapbot, data: Path) -> None:
    ended = recapbot("ask", "--json", "--data", data, "how do I boil an egg?")
    content = json.loads(ended.out)
    assert ended.code == 1
    assert (content["answered"], content["quotes"]) == (False, [])
    assert content["reason"]


def test_a_file_of_questions_gives_a_line_each(
    recapbot: Recapbot, data: Path, tmp_path: Path
) -> None:
    questions = tmp_path / "questions.jsonl"
    questions.write_text(
        '{"id": "1", "question": "where was Harbor Camp 2024?"}\n{"id": "2", "question": ""}\n',
        encoding="utf-8",
    )
    ended = recapbot("ask", "--questions", questions, "--json", "--data", data)
    answers = [json.loads(line) for line in ended.out.splitlines()]
    assert ended.code == 0
    assert [answer["id"] for answer in answers] == ["1", "2"]
    assert [answer["answered"] for answer in answers] == [True, False]
    for_people = recapbot("ask", "--questions", questions, "--data", data).out
    assert for_people.startswith("1: where was Harbor Camp 2024?\n")


@pytest.mark.parametrize("arguments", [(), ("",), ("  ",), ("where?", "--questions", "q.jsonl")])
def test_it_needs_a_question_or_a_file(recapbot: Recapbot, arguments: tuple[str, ...]) -> None:
    ended = recapbot("ask", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "either a question or --questions" in ended.err


def test_a_bad_line_of_a_file_is_wrong_use(recapbot: Recapbot, tmp_path: Path) -> None:
    (tmp_path / "q.jsonl").write_text("where?", encoding="utf-8")
    ended = recapbot("ask", "--questions", "q.jsonl")
    assert ended.code == 2
    assert ended.err.startswith("q.jsonl, line 1: must be one JSON object")


def test_another_folder_than_the_one_read_is_read_first(
    recapbot: Recapbot, data: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "fair.txt").write_text("Hill Fair 2023 was held in Graz.", encoding="utf-8")
    shutil.copytree(data, tmp_path / "data")
    ended = recapbot("ask", "--json", "where was Hill Fair 2023?", "--knowledge", "other")
    assert json.loads(ended.out)["quotes"][0]["document"] == "fair.txt"

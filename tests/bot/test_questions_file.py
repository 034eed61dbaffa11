"""A file of questions, one JSON object a line."""

from pathlib import Path

import pytest

from bot.questions_file import FiledQuestion, QuestionsFileError, read_questions


def test_each_line_is_a_question(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(
        '{"id": "1", "question": "where?\\u2028", "kind": "where"}\n\n{"id": "2", "question": ""}',
        encoding="utf-8",
    )
    assert read_questions(file) == (FiledQuestion("1", "where?\u2028"), FiledQuestion("2", ""))


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("where?", "line 2: must be one JSON object, Expecting value at column 1"),
        ("[1]", r"line 2: must be one JSON object, received \[1\]"),
        ('{"question": "where?"}', "line 2: 'id' must be text, received null"),
        ('{"id": "2", "question": 7}', "line 2: 'question' must be text, received 7"),
    ],
)
def test_a_bad_line_is_named_with_the_rule(tmp_path: Path, line: str, rule: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text('{"id": "1", "question": "where?"}\n' + line, encoding="utf-8")
    with pytest.raises(QuestionsFileError, match=rule):
        read_questions(file)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(QuestionsFileError, match="cannot be read: No such file"):
        read_questions(tmp_path / "questions.jsonl")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(QuestionsFileError, match="must be UTF-8 text"):
        read_questions(file)

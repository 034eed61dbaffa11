from pathlib import Path

import pytest

from bot.expected_answers import read_expected_answers
from bot.questions_file import QuestionsFileError
from knowledge.evaluation import ExpectedAnswer


def test_a_question_and_its_answers_are_enough(tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(
        '{"question": "where?", "answers": ["Lyon"]}\n\n'
        '{"id": "A-1", "question": "who?", "answers": ["x"], "answerable": false, "kind": "who"}\n',
        encoding="utf-8",
    )
    assert read_expected_answers(file) == (
        ExpectedAnswer("line 1", "where?", ("Lyon",)),
        ExpectedAnswer("A-1", "who?"),
    )


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ('{"question": "where?"}', "line 1: 'answers' must name the expected words"),
        ('{"question": "where?", "answers": [7]}', r"line 1: answers\.0: .*, received 7"),
        ('{"answers": ["Lyon"]}', "line 1: question: Field required"),
        ("where?", r"line 1: must be one JSON object, received where\?"),
        ('["where?"]', "line 1: must be one JSON object, received "),
        ("\n\n", "must hold a question, received only blank lines"),
    ],
)
def test_a_bad_line_is_named_with_the_rule(tmp_path: Path, line: str, rule: str) -> None:
    file = tmp_path / "questions.jsonl"
    file.write_text(line, encoding="utf-8")
    with pytest.raises(QuestionsFileError, match=rule):
        read_expected_answers(file)

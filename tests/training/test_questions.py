import json
from pathlib import Path

import pytest

from training.questions import Question, fold, locate, read, states

ASKED = Question(
    question="where and when was it?",
    kind="where",
    documents=frozenset({"fair.md"}),
    answers=("in Graz", "4 May"),
    quote="It was held in Graz on 4 May.",
    every=False,
    answerable=True,
)


def test_a_file_of_questions_is_read(tmp_path: Path) -> None:
    line = {
        "question": ASKED.question,
        "kind": "where",
        "docs": ["fair.md"],
        "answers": ["in Graz", "4 May"],
        "quote": ASKED.quote,
        "answerable": True,
    }
    every = {**line, "all": True}
    file = tmp_path / "train.jsonl"
    file.write_text(f"{json.dumps(line)}\n{json.dumps(every)}\n", encoding="utf-8")
    one, other = read(file)
    assert one == ASKED
    assert other.every


def test_letters_and_digits_alone_are_compared() -> None:
    assert fold("*In  Graz* (Austria), 4_May!") == "ingrazaustria4may"


def test_one_answer_is_enough_unless_every_one_is_asked_for() -> None:
    every = Question(**{name: getattr(ASKED, name) for name in ASKED.__slots__} | {"every": True})
    assert states(ASKED, fold("It was held **in Graz**."))
    assert not states(every, fold("It was held **in Graz**."))
    assert states(every, fold("It was held on 4 May in Graz."))


@pytest.mark.parametrize(
    ("answer", "text", "found"),
    [
        ("in Graz", "Held *in*  Graz.", "in*  Graz"),
        ("4 May", "on 4 May 2023", "4 May"),
        ("GRAZ!", "in Graz.", "Graz"),
        ("Oslo", "in Graz.", None),
        ("!", "in Graz!", None),
    ],
)
def test_an_answer_is_found_by_its_letters(answer: str, text: str, found: str | None) -> None:
    span = locate(answer, text)
    assert (text[slice(*span)] if span else None) == found

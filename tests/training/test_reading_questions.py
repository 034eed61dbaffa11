"""Reading comprehension becomes examples: the window that answers, beside its neighbours."""

import json
from pathlib import Path
from typing import Any

import pytest

from training.example import Example
from training.reading_questions import WINDOW, read

FIRST = "The fair was held in Graz. It rained. " + "Sheep grazed on the hill nearby. " * 20
SECOND = "The camp was held in Porto. It was hot. " + "Boats lay in the harbour nearby. " * 20


def examples(folder: Path, *asked: dict[str, Any], context: str = FIRST) -> list[Example]:
    """Return the examples of an article with two paragraphs, the first of which was asked of."""
    article = {
        "title": "Hill_Fair",
        "paragraphs": [
            {"context": context, "qas": list(asked)},
            {"context": SECOND, "qas": []},
        ],
    }
    (folder / "a.json").write_text(json.dumps({"data": [article]}), encoding="utf-8")
    return list(read(folder))


def question(text: str, *answers: str, context: str = FIRST) -> dict[str, Any]:
    found = [{"text": answer, "answer_start": context.index(answer)} for answer in answers]
    return {"question": text, "answers": found}


def test_the_window_that_answers_comes_first_with_the_answers_place(tmp_path: Path) -> None:
    (one,) = examples(tmp_path, question("Where was the fair held?", "Graz"))
    assert one.positive == 0
    assert one.span
    assert one.passages[0][slice(*one.span)] == "Graz"
    assert len(one.passages) == 3
    assert not any("Graz" in passage for passage in one.passages[1:])
    assert all(passage.startswith("Hill Fair: ") for passage in one.passages)


def test_a_question_without_an_answer_has_no_positive_passage(tmp_path: Path) -> None:
    (one,) = examples(tmp_path, question("Who opened the fair?"))
    assert (one.positive, one.span) == (None, None)
    assert one.passages


def test_windows_are_whole_sentences_and_no_longer_than_a_passage(tmp_path: Path) -> None:
    (one,) = examples(tmp_path, question("Where was the fair held?", "Graz"))
    for passage in one.passages:
        assert len(passage) <= WINDOW + len("Hill Fair: ")
        assert passage.endswith(".")


@pytest.mark.parametrize("context", ["Graz " * 400, "Graz. " + "x" * 3_000])
def test_text_without_sentences_is_split_all_the_same(tmp_path: Path, context: str) -> None:
    (one,) = examples(tmp_path, question("Where?", "Graz", context=context), context=context)
    assert one.span
    assert one.passages[0][slice(*one.span)] == "Graz"


def test_a_question_of_stop_words_alone_still_has_its_passage(tmp_path: Path) -> None:
    (one,) = examples(tmp_path, question("What was it?", "Graz"))
    assert one.positive == 0

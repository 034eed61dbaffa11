"""Event questions with gold quotes, as ../shared/bench/train.jsonl holds them."""

import json
import re
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the documents that state its answer, and the answer's words there.

    ``every`` says that all of ``answers`` must be stated, not one of them; an unanswerable
    question has none, and names the document it is about.
    """

    question: str
    kind: str
    documents: frozenset[str]
    answers: tuple[str, ...]
    quote: str
    every: bool
    answerable: bool


def read(file: Path) -> list[Question]:
    """Return the questions of a JSON Lines file."""
    return [_question(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def _question(found: dict) -> Question:  # type: ignore[type-arg]  # the file's JSON
    return Question(
        question=found["question"],
        kind=found["kind"],
        documents=frozenset(found["docs"]),
        answers=tuple(found["answers"]),
        quote=found["quote"],
        every=found.get("all", False),
        answerable=found["answerable"],
    )


def fold(text: str) -> str:
    """Return the letters and digits alone, in lower case: what "the same words" means here."""
    return re.sub(r"[\W_]+", "", text.lower())


def states(question: Question, folded: str) -> bool:
    """Whether a folded text states the answer."""
    found = [fold(answer) in folded for answer in question.answers]
    return all(found) if question.every else any(found)


def locate(answer: str, text: str) -> tuple[int, int] | None:
    """Return where a text holds an answer's letters and digits, as character offsets."""
    kept = [(i, c) for i, character in enumerate(text) for c in fold(character)]
    folded, wanted = "".join(c for _, c in kept), fold(answer)
    at = folded.find(wanted)
    return (kept[at][0], kept[at + len(wanted) - 1][0] + 1) if wanted and at >= 0 else None

"""A file of questions: JSON Lines, each an object with an id and a question."""

import json
from dataclasses import dataclass
from pathlib import Path

from knowledge.errors import PersonError


class QuestionsFileError(PersonError):
    """A file of questions cannot be read, or a line of it is no question."""


@dataclass(frozen=True, slots=True)
class FiledQuestion:
    """One line of the file."""

    id: str
    text: str


def read_questions(path: Path) -> tuple[FiledQuestion, ...]:
    """Read all questions of ``path``; blank lines are passed over, further keys ignored.

    Raises:
        QuestionsFileError: The file cannot be read, or the first bad line: its number, the rule
            and the value received.
    """
    return tuple(_question(line, f"{path}, line {n}") for n, line in numbered_lines(path))


def numbered_lines(path: Path) -> list[tuple[int, str]]:
    """Return the lines of ``path`` that are not blank, each with its number from 1.

    Raises:
        QuestionsFileError: The file cannot be read.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except OSError as error:
        raise QuestionsFileError(f"{path}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError:
        raise QuestionsFileError(f"{path}: must be UTF-8 text") from None
    return [(number, line) for number, line in enumerate(lines, start=1) if line.strip()]


def _question(line: str, place: str) -> FiledQuestion:
    try:
        content = json.loads(line)
    except json.JSONDecodeError as error:
        raise QuestionsFileError(
            f"{place}: must be one JSON object, {error.msg} at column {error.colno}"
        ) from None
    if not isinstance(content, dict):
        raise QuestionsFileError(f"{place}: must be one JSON object, received {line.strip()[:80]}")
    for key in ("id", "question"):
        value = content.get(key)
        if not isinstance(value, str):
            raise QuestionsFileError(f"{place}: '{key}' must be text, received {json.dumps(value)}")
    return FiledQuestion(content["id"], content["question"])

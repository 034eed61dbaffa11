"""A file of questions with their answers: JSON Lines in the format of the event bench."""

from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.questions_file import QuestionsFileError, numbered_lines
from knowledge.evaluation import ExpectedAnswer


class _Line(BaseModel):
    """One line; further keys are ignored."""

    model_config = ConfigDict(strict=True)

    question: str
    id: str | None = None
    answers: tuple[str, ...] = ()
    docs: tuple[str, ...] = ()
    all: bool = False
    answerable: bool = True


def read_expected_answers(path: Path) -> tuple[ExpectedAnswer, ...]:
    """Read all questions of ``path``; one without an id is called by the number of its line.

    Raises:
        QuestionsFileError: The file cannot be read or holds no question, or the first bad line:
            its number, the rule and the value received.
    """
    lines = numbered_lines(path)
    if not lines:
        raise QuestionsFileError(f"{path}: must hold a question, received only blank lines")
    return tuple(_expected(line, path, number) for number, line in lines)


def _expected(line: str, path: Path, number: int) -> ExpectedAnswer:
    place = f"{path}, line {number}"
    try:
        content = _Line.model_validate_json(line)
    except ValidationError as error:
        finding = error.errors()[0]
        key = ".".join(map(str, finding["loc"]))
        received = str(finding["input"])[:80]
        if not key:  # the line as a whole: no JSON, or no object
            rule = "must be one JSON object"
            raise QuestionsFileError(f"{place}: {rule}, received {received}") from None
        raise QuestionsFileError(f"{place}: {key}: {finding['msg']}, received {received}") from None
    answers = tuple(filter(None, content.answers))
    if content.answerable and not answers:
        raise QuestionsFileError(
            f"{place}: 'answers' must name the expected words, or 'answerable' be false, "
            f"received neither for: {content.question[:80]}"
        )
    return ExpectedAnswer(
        id=content.id or f"line {number}",
        question=content.question,
        answers=answers if content.answerable else (),
        documents=content.docs,
        all_needed=content.all,
    )

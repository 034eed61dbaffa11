"""Questions of the command line, answered and printed: for people, or as JSON."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import datetime
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answer_json import answer_as_json
from bot.opening import open_knowledge
from bot.progress import ShownProgress
from bot.questions_file import read_questions
from bot.settings import Settings

if TYPE_CHECKING:
    from knowledge.answer import Answer


def answer_one(question: str, settings: Settings, *, as_json: bool) -> bool:
    """Print the answer to a question; return whether there is one."""
    with closing(open_knowledge(settings)) as knowledge, ThreadPoolExecutor(1) as beside:
        if not as_json:
            # Reading leaves Python to others, and what shows an answer takes it 40 ms to load.
            beside.submit(import_module, "bot.terminal")
        answer = knowledge.ask(question)
    if as_json:
        print(answer_as_json(answer))
    else:
        _show(answer)
    return answer.answered


def answer_file(path: Path, settings: Settings, *, as_json: bool) -> None:
    """Print the answer to each question of a file, in its order.

    Raises:
        QuestionsFileError: The file cannot be read, or a line of it is no question.
    """
    questions = read_questions(path)
    with closing(open_knowledge(settings)) as knowledge, ShownProgress() as progress:
        for done, question in enumerate(questions, start=1):
            answer = knowledge.ask(question.text)
            if as_json:
                print(answer_as_json(answer, question.id), flush=True)
            else:
                print(f"{question.id}: {question.text}")
                _show(answer)
                print()
            progress("answering", done, len(questions))


def _show(answer: "Answer") -> None:
    from rich.console import Console

    from bot.terminal import show_answer

    show_answer(answer, Console(), datetime.now().astimezone())

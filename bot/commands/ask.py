"""recapbot ask: one question, or a file of them."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands import options


def ask(
    words: Annotated[
        list[str] | None, typer.Argument(metavar="QUESTION", help="The question.")
    ] = None,
    questions: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            help="Answer each question of this file: one JSON object a line, with id and question.",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print JSON for programs, one object a line.")
    ] = False,
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Ask a question; get the passage that answers.

    It is quoted word for word, with its source. Where no texts have been read yet, they
    are read first. Exits with 1 if no passage answers; with --questions, with 0 once all are asked.
    """
    question = " ".join(words or []).strip()
    if bool(question) == bool(questions):
        raise typer.BadParameter("ask needs either a question or --questions with a file of them")

    settings = options.settings_for(config, knowledge, data)

    from bot.answering import answer_file, answer_one

    if questions:
        answer_file(questions, settings, as_json=as_json)
    elif not answer_one(question, settings, as_json=as_json):
        raise typer.Exit(1)

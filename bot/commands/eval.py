"""recapbot eval: a list of questions with their answers, scored."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.commands import options

_NAMED = 5


def evaluate(
    questions: Annotated[
        Path,
        typer.Argument(
            metavar="QUESTIONS.jsonl",
            help="One JSON object a line: question, and answers (words that must be quoted).",
        ),
    ],
    at_least: Annotated[
        float,
        typer.Option(min=0, max=1, metavar="SHARE", help="Exit with 1 if trust is below this."),
    ] = 0.0,
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Score the answers to your own questions.

    Shows how often the right passage came first, and what was missed. A line may also have an id,
    docs (the files that answer), all (true: every answer must be quoted) and answerable (false: no
    text answers it).
    """
    settings = options.settings_for(config, knowledge, data)

    from contextlib import closing

    from bot.evaluation_table import as_table
    from bot.expected_answers import read_expected_answers
    from bot.opening import open_knowledge
    from bot.progress import ShownProgress
    from knowledge.evaluation import missing_documents, outcome, trust
    from knowledge.moderating.overview import overview
    from knowledge.spaces.space import Space

    expected = read_expected_answers(questions)
    outcomes = []
    with closing(open_knowledge(settings)) as base, ShownProgress() as progress:
        paths = overview(Space(settings.data_folder)).documents
        _tell_missing(questions, missing_documents(expected, paths))
        for one in expected:
            outcomes.append(outcome(one, base.ask(one.question)))
            progress("answering", len(outcomes), len(expected))
    print(as_table(outcomes))
    if trust(outcomes).share < at_least:
        raise typer.Exit(1)


def _tell_missing(questions: Path, documents: Sequence[str]) -> None:
    if documents:
        from bot.harmless import harmless

        named = ", ".join(documents[:_NAMED])
        more = f" and {len(documents) - _NAMED} more" if len(documents) > _NAMED else ""
        told = f"{questions}: docs names what is not in the knowledge: {named}{more}"
        print(harmless(told), file=sys.stderr)

"""recapbot knowledge try: a question is answered as if a draft were published."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Draft, Server, space_for
from bot.commands.options import Config, Data


def try_draft(
    draft: Draft,
    words: Annotated[list[str], typer.Argument(metavar="QUESTION", help="The question.")],
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Ask a draft a question before you publish it.

    Exits with 1 if no passage answers.
    """
    settings, space = space_for(config, data, server)

    from contextlib import closing
    from datetime import datetime

    from rich.console import Console

    from bot.terminal import show_answer
    from knowledge.moderating.drafting import opened_draft
    from knowledge.spaces.pool import Pool

    with closing(opened_draft(space, settings, draft, Pool())) as base:
        answer = base.ask(" ".join(words))
    show_answer(answer, Console(), datetime.now().astimezone())
    if not answer.answered:
        raise typer.Exit(1)

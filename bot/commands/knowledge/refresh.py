"""recapbot knowledge refresh: sources are read again."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, operator, space_for
from bot.commands.knowledge.publishing import DespiteDoubts, NoPublish, Yes, publishing_of
from bot.commands.options import Config, Data


def refresh(
    numbers: Annotated[
        list[int] | None,
        typer.Argument(metavar="NUMBER", help="The sources; without one, all, and the folder."),
    ] = None,
    yes: Yes = False,
    despite_doubts: DespiteDoubts = False,
    no_publish: NoPublish = False,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Read sources again.

    What would change is shown, and published once you say so. What is given, files and texts, is
    not read again: add it again under the same name.
    """
    publishing = publishing_of(yes, despite_doubts, no_publish)
    settings, space = space_for(config, data, server)

    from bot.commands.knowledge.building import Builder
    from knowledge.sources.change import ReadAgain

    if not Builder(settings, space, server, operator(), publishing).build(
        ReadAgain(tuple(numbers or ()))
    ):
        raise typer.Exit(1)

"""recapbot knowledge diff: what differs between two generations."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, space_for
from bot.commands.options import Config, Data


def diff(
    before: Annotated[
        int | None,
        typer.Argument(
            metavar="BEFORE", help="A generation; without it, the one that came before."
        ),
    ] = None,
    after: Annotated[
        int | None,
        typer.Argument(metavar="AFTER", help="A generation; without it, what answers now."),
    ] = None,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Tell what differs between generations.

    Documents that are new, changed or gone, the sentences that changed, and events.
    """
    _, space = space_for(config, data, server)

    from bot.harmless import harmless
    from knowledge.changes.words import told
    from knowledge.moderating.history import difference

    print(harmless(told(difference(space, before, after))))

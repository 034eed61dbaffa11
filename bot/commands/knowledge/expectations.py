"""recapbot knowledge expectations: the golden questions, and which no longer to ask."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, space_for
from bot.commands.options import Config, Data


def expectations(
    remove: Annotated[
        int | None, typer.Option(metavar="NUMBER", help="Remove the question of this number.")
    ] = None,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """List the golden questions, or remove one."""
    _, space = space_for(config, data, server)

    from bot.harmless import harmless
    from knowledge.moderating.expecting import expected, stop_expecting

    if remove is not None:
        stop_expecting(space, remove)
        print(f"Removed golden question {remove}.")
        return
    golden = expected(space)
    for one in golden:
        print(harmless(f"{one.number:>3}  {one.question} -> {one.answer}  (by {one.who})"))
    if not golden:
        print("No golden question yet: recapbot knowledge expect adds one.")

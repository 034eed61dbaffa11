"""recapbot knowledge undo: an earlier generation answers again."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, operator, space_for
from bot.commands.options import Config, Data


def undo(
    generation: Annotated[
        int | None,
        typer.Argument(
            metavar="GENERATION", help="The one to publish again; without it, the one before."
        ),
    ] = None,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Publish an earlier generation again, at once.

    Sources whose texts change by that are no longer read by themselves: the next reading would
    bring back what was undone.
    """
    _, space = space_for(config, data, server)

    from bot.harmless import harmless
    from knowledge.moderating import deciding
    from knowledge.moderating.overview import overview

    before = overview(space).sources
    deciding.undo(space, generation, operator())
    now = overview(space)
    assert now.generation is not None  # noqa: S101  # it has just been published
    print(f"Generation {now.generation.number} answers again.")
    still = {held.source.source_id for held in now.sources if held.source.every}
    for held in before:
        if held.source.every and held.source.source_id not in still:
            source = held.source
            told = f"Number {source.source_id}, {source.address}, is no longer read by itself."
            print(harmless(told))

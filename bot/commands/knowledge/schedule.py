"""recapbot knowledge schedule: how often a source is read by itself."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Number, Server, space_for
from bot.commands.options import Config, Data
from bot.every import every_in_words, every_of


def schedule(
    number: Number,
    every: Annotated[
        list[str],
        typer.Argument(metavar="EVERY", help='As "day", "6 hours", "30 minutes" or "never".'),
    ],
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Set how often a source is read by itself.

    The running bot does, and publishes what it reads unless something speaks against it.
    """
    often = every_of(" ".join(every))
    _, space = space_for(config, data, server)

    from bot.harmless import harmless
    from knowledge.moderating import deciding

    source = deciding.schedule(space, number, often)
    read = every_in_words(source.every) if source.every else "no longer by itself"
    print(harmless(f"Number {number}, {source.address}, is read {read}."))

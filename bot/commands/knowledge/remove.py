"""recapbot knowledge remove: a source goes, with its texts."""

import typer

from bot.commands.knowledge.options import Number, Server, operator, space_for
from bot.commands.knowledge.publishing import DespiteDoubts, NoPublish, Yes, publishing_of
from bot.commands.options import Config, Data


def remove(
    number: Number,
    yes: Yes = False,
    despite_doubts: DespiteDoubts = False,
    no_publish: NoPublish = False,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Remove a source with its texts.

    Once this is published, nothing of them answers. Undo brings them back until they are forgotten:
    recapbot forget removes them from the disk.
    """
    publishing = publishing_of(yes, despite_doubts, no_publish)
    settings, space = space_for(config, data, server)

    from bot.commands.knowledge.building import Builder
    from knowledge.sources.change import RemoveSource

    if not Builder(settings, space, server, operator(), publishing).build(RemoveSource(number)):
        raise typer.Exit(1)

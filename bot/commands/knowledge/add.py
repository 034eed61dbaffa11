"""recapbot knowledge add: files, folders, a text from a pipe, or a link become sources."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, operator, space_for
from bot.commands.knowledge.publishing import DespiteDoubts, NoPublish, Yes, publishing_of
from bot.commands.options import Config, Data
from bot.every import every_of


def add(
    what: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH-OR-LINK", help="Files, folders, links, or - for a text from a pipe."
        ),
    ],
    kind: Annotated[
        str,
        typer.Option(
            metavar="KIND",
            help="What a link leads to: page, feed, sitemap, git or calendar; without it, what "
            "the link looks like.",
        ),
    ] = "",
    paths: Annotated[
        str,
        typer.Option(
            metavar="PATTERN",
            help="Which paths of a sitemap or a repository are read, as /blog/*; without it, all.",
        ),
    ] = "",
    every: Annotated[
        str,
        typer.Option(
            metavar="EVERY", help='How often the bot reads a link again, as "day" or "6 hours".'
        ),
    ] = "never",
    title: Annotated[
        str, typer.Option(metavar="TITLE", help="The title of a text from a pipe.")
    ] = "",
    yes: Yes = False,
    despite_doubts: DespiteDoubts = False,
    no_publish: NoPublish = False,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Add files, folders, links or a text.

    What would change is shown, and published once you say so. Each file is a source of its own; of
    a folder, all files below it whose kind is read. A file or a text of the same name as one before
    takes its place.
    """
    publishing = publishing_of(yes, despite_doubts, no_publish)
    often = every_of(every)
    settings, space = space_for(config, data, server)

    from bot.commands.knowledge.building import Builder, tell_skipped
    from bot.commands.knowledge.named import LinkOptions, named
    from knowledge.sources.change import AddSource

    texts = list(named(what, LinkOptions(kind, paths, often), title, settings.reading))
    changes = [text for text in texts if isinstance(text, AddSource)]
    skipped = [text for text in texts if not isinstance(text, AddSource)]
    tell_skipped(skipped)
    if not Builder(settings, space, server, operator(), publishing).build_each(changes) or skipped:
        raise typer.Exit(1)

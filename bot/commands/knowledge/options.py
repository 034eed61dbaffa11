"""The options of the commands on sources, and the space and the person that they mean."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.options import settings_for

if TYPE_CHECKING:
    from bot.settings import Settings
    from knowledge.spaces.space import Space

Server = Annotated[
    int | None,
    typer.Option(
        metavar="ID",
        min=1,
        help="The texts of the Discord server of this id; without it, those that all share.",
    ),
]
Number = Annotated[int, typer.Argument(metavar="NUMBER", help="The number that list shows.")]
Draft = Annotated[int, typer.Argument(metavar="DRAFT", help="The draft's number.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON for programs, one object a line.")]


def space_for(
    config: Path | None, data: Path | None, server: int | None
) -> tuple["Settings", "Space"]:
    """Read the settings, and return them with the space of a server or the shared one.

    Raises:
        SettingsError: The configuration file holds findings.
    """
    from knowledge.spaces.space import Space, server_space

    settings = settings_for(config, None, data)
    if server is None:
        return settings, Space(settings.data_folder)
    return settings, server_space(settings.data_folder, server)


def operator() -> str:
    """Return the name of the person at the terminal, as the operating system knows it."""
    import os
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_name
    except KeyError:  # in a container, a user may be a mere number
        return f"user {os.getuid()}"

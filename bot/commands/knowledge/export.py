"""recapbot knowledge export: the texts of all sources in a ZIP archive."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, space_for
from bot.commands.options import Config, Data


def export(
    file: Annotated[Path, typer.Argument(metavar="FILE.zip", help="The archive to write.")],
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Write the sources' texts into a ZIP file.

    As they were read, with sources.json about them. The folder of texts is not in it: it is a
    folder already.
    """
    _, space = space_for(config, data, server)

    from knowledge.errors import PersonError
    from knowledge.moderating import export as exporting

    archive = exporting.export(space)
    try:
        file.write_bytes(archive)
    except OSError as error:
        raise PersonError(f"{file} cannot be written: {error.strerror}") from error
    print(f"Wrote {file}.")

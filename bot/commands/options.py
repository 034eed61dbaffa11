"""The options that every command takes, and the settings that they make."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

Config = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE", help="The configuration file; without it ./config.yaml, where there is one."
    ),
]
Knowledge = Annotated[
    Path | None, typer.Option(metavar="DIR", help="The folder of texts that answers come from.")
]
Data = Annotated[
    Path | None, typer.Option(metavar="DIR", help="The folder where the index lives: ./data.")
]


def settings_for(config: Path | None, knowledge: Path | None, data: Path | None) -> "Settings":
    """Read the settings, with what the command line says over them, and begin the log.

    Raises:
        SettingsError: The configuration file holds findings.
    """
    from bot.logs import log_to_file
    from bot.settings_file import read_settings

    settings = read_settings(config)
    named = {"knowledge_folder": knowledge, "data_folder": data}
    settings = settings.model_copy(update={key: path for key, path in named.items() if path})
    log_to_file(settings.data_folder, settings.log.level)
    return settings

"""All settings of Recapbot: the one list behind the defaults, the example file and the docs."""

from pathlib import Path
from typing import Literal

from pydantic import Field

import knowledge
from bot.config_path import ConfigPath
from bot.discord_bot.settings import DiscordSettings
from knowledge.settings import KnowledgeSettings, Section


class LogSettings(Section):
    """What is written to the log."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        default="info",
        description="The least important messages that are logged; message texts never are.",
    )


class Settings(KnowledgeSettings):
    """All settings, read once from config.yaml and passed to what needs them."""

    knowledge_folder: ConfigPath | None = Field(
        default=None,
        description="The folder of recap texts; null: the one read last, at first the samples.",
    )
    data_folder: ConfigPath = Field(
        default=Path("data"), description="The folder where the index lives."
    )
    discord: DiscordSettings = DiscordSettings()
    log: LogSettings = LogSettings()


def sample_texts() -> Path:
    """Return the folder of the sample texts that come with Recapbot."""
    return Path(knowledge.__file__).parent / "recaps"

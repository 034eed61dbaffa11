"""The settings of the Discord bot."""

from pydantic import Field

from bot.config_path import ConfigPath
from knowledge.settings import Section


class DiscordSettings(Section):
    """The Discord bot."""

    token_file: ConfigPath | None = Field(
        default=None,
        description="A file that holds the bot's token; null: DISCORD_TOKEN in the environment.",
    )
    api_base: str | None = Field(
        default=None, description="Another address of the REST API, for compatible servers."
    )
    gateway: str | None = Field(
        default=None, description="Another address of the gateway, for compatible servers."
    )

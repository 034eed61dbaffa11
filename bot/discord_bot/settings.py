"""The settings of the Discord bot."""

from typing import Annotated

from pydantic import Field

from bot.config_path import ConfigPath
from knowledge.settings import Section


class DiscordSettings(Section):
    """How the bot reaches Discord, and how much it takes on."""

    token_file: ConfigPath | None = Field(
        default=None,
        description="A file that holds the bot's token; read where DISCORD_TOKEN is not set.",
    )
    waiting: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=50,
        description="How many questions may wait; further ones are told to try again in a moment.",
    )
    gateway_patience: Annotated[float, Field(ge=1, le=86_400)] = Field(
        default=300, description="End with an error after this many seconds without a gateway."
    )
    cooldown: Annotated[float, Field(ge=0, le=3_600)] = Field(
        default=3,
        description="Seconds between the questions of a person; the first five may come at once.",
    )
    server_rate: Annotated[int, Field(ge=1, le=100_000)] = Field(
        default=300, description="How many questions a server may ask in a minute."
    )
    build_pause: Annotated[float, Field(ge=0, le=3_600)] = Field(
        default=10,
        description="Seconds between two builds of a server's texts; each takes the processor, and "
        "what others' sites serve.",
    )
    message_content: bool = Field(
        default=False,
        description="Read all messages that the bot sees, which an ask-channel needs; switch the "
        "message_content intent on in Discord's developer portal first.",
    )
    moderator_roles: tuple[int, ...] = Field(
        default=(),
        description="The ids of roles whose members are moderators, besides those who may manage "
        "the server.",
    )
    api_base: Annotated[str, Field(pattern=r"^https?://\S+[^/\s]$")] | None = Field(
        default=None,
        description="The address of a Discord-compatible REST API, such as "
        "'https://chat.example.org/api/v10', where it is not Discord's own.",
    )
    gateway: Annotated[str, Field(pattern=r"^wss?://\S+$")] | None = Field(
        default=None,
        description="The address of its gateway, such as 'wss://chat.example.org/gateway'.",
    )

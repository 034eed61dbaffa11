"""The bot's token, where Discord refuses it."""

import discord

from knowledge.errors import PersonError


class TokenError(PersonError):
    """Discord refuses the bot's token."""

    def __init__(self) -> None:
        """Say where to get a token."""
        super().__init__(
            "Discord refuses the bot's token (401). Get one at "
            "https://discord.com/developers/applications: your application, then Bot, then "
            "Reset Token; put it into DISCORD_TOKEN or the file that discord.token_file names."
        )


def refused_token(error: BaseException) -> bool:
    """Whether an error means that the bot's token is wrong or no longer valid.

    A follow-up that comes too late is answered 401 as well, with a code of its own (50027).
    """
    if isinstance(error, discord.ConnectionClosed):
        return error.code == 4004  # authentication failed  # noqa: PLR2004
    if isinstance(error, discord.HTTPException):
        return error.status == 401 and error.code == 0  # noqa: PLR2004
    return isinstance(error, discord.LoginFailure)

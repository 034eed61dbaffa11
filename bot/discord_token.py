"""The bot's token: from the environment or from a file, and never shown."""

import re
from collections.abc import Mapping
from pathlib import Path

from pydantic import SecretStr

from bot.discord_bot.settings import DiscordSettings
from knowledge.errors import SettingsError

VARIABLE = "DISCORD_TOKEN"

# Three base64url parts: the bot's id, a time stamp and a signature, see
# https://discord.com/developers/docs/reference#authentication
_SHAPE = re.compile(r"[\w-]{18,}\.[\w-]{6,}\.[\w-]{27,}")


def find_token(settings: DiscordSettings, environment: Mapping[str, str]) -> SecretStr | None:
    """Return the bot's token, or None where there is none; the environment wins over the file.

    Raises:
        SettingsError: The file that ``discord.token_file`` names cannot be read.
    """
    token = environment.get(VARIABLE, "")
    if not token.strip() and settings.token_file:
        token = _read(settings.token_file)
    return SecretStr(token.strip()) if token.strip() else None


def has_token_shape(token: SecretStr) -> bool:
    """Whether ``token`` looks like a token of a bot: an early sign of one cut short."""
    return _SHAPE.fullmatch(token.get_secret_value()) is not None


def _read(path: Path) -> str:
    if _SHAPE.search(path.name):
        raise SettingsError(
            "discord.token_file: must name a file that holds the token, received the token itself"
        )
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "no UTF-8 text"
        raise SettingsError(f"discord.token_file: {path} cannot be read: {why}") from None

"""Intents: what a client asks to be told of, and what of it an application must be granted.

Source: https://discord.com/developers/docs/events/gateway#gateway-intents
"""

from enum import IntFlag
from typing import Final


class Intent(IntFlag):
    """What a client may ask to be told of, as far as it happens here."""

    NONE = 0
    GUILDS = 1 << 0
    GUILD_MEMBERS = 1 << 1
    GUILD_PRESENCES = 1 << 8
    GUILD_MESSAGES = 1 << 9
    GUILD_MESSAGE_REACTIONS = 1 << 10
    DIRECT_MESSAGES = 1 << 12
    DIRECT_MESSAGE_REACTIONS = 1 << 13
    MESSAGE_CONTENT = 1 << 15
    GUILD_SCHEDULED_EVENTS = 1 << 16


PRIVILEGED: Final = Intent.GUILD_MEMBERS | Intent.GUILD_PRESENCES | Intent.MESSAGE_CONTENT


# Set where the intent is granted to an application in fewer than 100 servers.
# https://discord.com/developers/docs/resources/application#application-object-application-flags
_FLAGS: Final = {
    Intent.GUILD_PRESENCES: 1 << 13,
    Intent.GUILD_MEMBERS: 1 << 15,
    Intent.MESSAGE_CONTENT: 1 << 19,
}


def application_flags(granted: Intent) -> int:
    """Return the flags that say which of the privileged intents are granted."""
    return sum(flag for intent, flag in _FLAGS.items() if intent & granted)

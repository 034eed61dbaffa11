"""The link that invites the bot to a server."""

import base64

import discord

from bot.discord_bot.permissions import USED


def invite_link(token: str) -> str | None:
    """Return the link that adds the token's bot to a server, with exactly the permissions it uses.

    None if the token does not tell whose it is.
    """
    application_id = _application_id(token)
    if application_id is None:
        return None
    return discord.utils.oauth_url(
        application_id, permissions=USED, scopes=("bot", "applications.commands")
    )


def _application_id(token: str) -> int | None:
    """Return the id that a token's first part holds, in base64 without padding."""
    first = token.partition(".")[0]
    try:
        number = base64.urlsafe_b64decode(first + "=" * (-len(first) % 4)).decode("ascii")
    except ValueError:
        return None
    return int(number) if number.isdecimal() else None

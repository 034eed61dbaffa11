"""The link that invites the bot to a server."""

import discord

from bot.discord_bot.permissions import USED


def invite_link(application_id: int) -> str:
    """Return the link that adds the bot to a server with exactly the permissions it uses."""
    return discord.utils.oauth_url(
        application_id, permissions=USED, scopes=("bot", "applications.commands")
    )

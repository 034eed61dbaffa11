"""Who is a moderator: checked each time, whatever Discord's menus showed."""

from typing import Any

import discord

from bot.languages import to_say
from knowledge.errors import PersonError


class NotModeratorError(PersonError):
    """Something that is for moderators was used by someone else, or outside of a server."""

    def __init__(self) -> None:
        """Say who may."""
        super().__init__(
            to_say(
                "This is for moderators: people who may manage the server, or have a role for it."
            )
        )


def require_moderator(interaction: discord.Interaction[Any]) -> discord.Guild:
    """Return the server in which a moderator uses an interaction.

    A moderator may manage the server, or has a role that ``discord.moderator_roles`` names.

    Raises:
        NotModeratorError: It is no moderator who uses it.
    """
    guild, user = interaction.guild, interaction.user
    if guild is None or not isinstance(user, discord.Member):
        raise NotModeratorError
    roles = interaction.client.services.settings.moderator_roles
    if not interaction.permissions.manage_guild and not any(user.get_role(one) for one in roles):
        raise NotModeratorError
    return guild

"""The space that a moderator may change: that of the server where they are, no other."""

from typing import Any

import discord

from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.texts.workshop import Workshop
from knowledge.spaces.space import Space


def moderated_space(interaction: discord.Interaction[Any]) -> Space:
    """Return the space of the server in which a moderator uses an interaction.

    Raises:
        NotModeratorError: It is no moderator who uses it.
    """
    workshop: Workshop = interaction.client.services.workshop
    return workshop.space(require_moderator(interaction).id)

"""The commands /knowledge ...: what moderators do with the texts of their server."""

import discord
from discord import app_commands


def knowledge_commands() -> app_commands.Group:
    """Make the group of commands by which moderators keep their server's texts."""
    return app_commands.Group(
        name="knowledge",
        description="Keep the texts that I answer from; for moderators.",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )

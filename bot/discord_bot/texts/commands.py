"""The commands /knowledge ...: what moderators do with the texts of their server."""

import discord
from discord import app_commands

from bot.discord_bot.texts.add import add_command
from bot.discord_bot.texts.diff import diff_command
from bot.discord_bot.texts.expect import expect_command
from bot.discord_bot.texts.expectations import expectations_command
from bot.discord_bot.texts.export import export_command
from bot.discord_bot.texts.gaps import gaps_command
from bot.discord_bot.texts.history import history_command
from bot.discord_bot.texts.list import list_command
from bot.discord_bot.texts.refresh import refresh_command
from bot.discord_bot.texts.remove import remove_command
from bot.discord_bot.texts.schedule import schedule_command
from bot.discord_bot.texts.show import show_command
from bot.discord_bot.texts.status import status_command
from bot.discord_bot.texts.undo import undo_command


def knowledge_commands() -> app_commands.Group:
    """Make the group of commands by which moderators keep their server's texts."""
    group = app_commands.Group(
        name="knowledge",
        description="Keep the texts that I answer from; for moderators.",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )
    group.add_command(add_command())
    group.add_command(refresh_command())
    group.add_command(remove_command())
    group.add_command(undo_command())
    group.add_command(list_command())
    group.add_command(show_command())
    group.add_command(status_command())
    group.add_command(schedule_command())
    group.add_command(history_command())
    group.add_command(diff_command())
    group.add_command(export_command())
    group.add_command(expect_command())
    group.add_command(expectations_command())
    group.add_command(gaps_command())
    return group

"""The command /knowledge export: what the sources held when they were read, as a ZIP file."""

from io import BytesIO
from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.languages import language_of
from knowledge.moderating.export import export

_MEBIBYTE: Final = 1 << 20


def export_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that sends a moderator all texts of the server."""

    @app_commands.command(
        name="export", description="Get the texts of this server, as they were read, in a ZIP file."
    )
    async def export_texts(interaction: discord.Interaction[Any]) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        archive = await look(export, space)
        if len(archive) > interaction.filesize_limit:
            told = language.say(
                "The ZIP file has {size} MiB, and Discord takes {limit} MiB here. "
                "The operator can make it with: recapbot knowledge export",
                size=-(-len(archive) // _MEBIBYTE),
                limit=interaction.filesize_limit // _MEBIBYTE,
            )
            await respond(interaction, Reply(content=told))
            return
        file = discord.File(BytesIO(archive), filename="texts.zip")
        await respond(interaction, Reply(files=(file,)))

    return export_texts

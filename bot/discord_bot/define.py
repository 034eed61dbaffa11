"""The command /define: what an acronym or a name means, quoted."""

from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot import limits
from bot.discord_bot.choices import choices
from bot.discord_bot.embeds import quote_embed
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.services import desk_of
from bot.discord_bot.shown import shown
from bot.languages import language_of

_MEANINGS: Final = 3
_TERM: Final = 300


def define_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that quotes a definition, of up to three meanings."""

    @app_commands.command(
        name="define", description="What an acronym or a name means, quoted from the texts."
    )
    @app_commands.describe(term="The acronym or the name.")
    async def define(
        interaction: discord.Interaction[Any],
        term: app_commands.Range[str, 1, limits.CHOICE],
    ) -> None:
        with interaction.client.services.doors.entered():
            language = language_of(interaction.locale)
            await interaction.response.defer(thinking=True)
            quotes = await desk_of(interaction).define(term)
            if quotes:
                embeds = tuple(quote_embed(quote, language) for quote in quotes[:_MEANINGS])
                reply = Reply(content=shown(term, _TERM), embeds=embeds)
            else:
                told = language.say(
                    "No text that I know says plainly what {term} is. You may /ask about it.",
                    term=shown(term, _TERM),
                )
                reply = Reply(content=told)
            await respond(interaction, reply)

    @define.autocomplete("term")
    async def suggest(
        interaction: discord.Interaction[Any], written: str
    ) -> list[app_commands.Choice[str]]:
        return choices(written, desk_of(interaction).terms_at_hand)

    return define

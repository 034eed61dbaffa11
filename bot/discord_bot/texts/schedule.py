"""The command /knowledge schedule: how often a source is read by itself."""

from datetime import timedelta
from typing import Any, Final

import discord
from discord import app_commands

from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.discord_bot.texts.about_source import source_heading, source_told
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.source_option import suggest_sources
from bot.languages import language_of
from knowledge.moderating.deciding import schedule
from knowledge.moderating.overview import overview

_HOUR: Final = 3_600
# In seconds; 0 for never.
EVERY: Final = (
    app_commands.Choice(name="never", value=0),
    app_commands.Choice(name="every hour", value=_HOUR),
    app_commands.Choice(name="every 6 hours", value=6 * _HOUR),
    app_commands.Choice(name="every day", value=24 * _HOUR),
    app_commands.Choice(name="every week", value=7 * 24 * _HOUR),
)


def schedule_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that sets how often a source is read by itself."""

    @app_commands.command(name="schedule", description="Set how often a source is read by itself.")
    @app_commands.describe(source="A source of this server.", every="How often it is read.")
    @app_commands.autocomplete(source=suggest_sources)
    @app_commands.choices(every=list(EVERY))
    async def set_schedule(
        interaction: discord.Interaction[Any], source: int, every: app_commands.Choice[int]
    ) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        chosen = timedelta(seconds=every.value) if every.value else None
        await look(schedule, space, source, chosen)
        held = (await look(overview, space)).held(source)
        lines = (f"**{source_heading(held.source)}**", source_told(held, language))
        await respond(interaction, Reply(content="\n".join(lines)))

    return set_schedule

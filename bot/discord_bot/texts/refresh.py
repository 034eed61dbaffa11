"""The command /knowledge refresh: sources are read again, one or all of a server."""

from collections.abc import Sequence
from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.services import Interaction
from bot.discord_bot.texts.build import build
from bot.discord_bot.texts.looking import NoTextsError, look
from bot.discord_bot.texts.source_option import suggest_sources
from bot.discord_bot.texts.thread import ThreadError, read_thread
from bot.discord_bot.texts.wanted import Wanted
from bot.languages import language_of, to_say
from knowledge.errors import PersonError
from knowledge.moderating.overview import overview
from knowledge.sources.change import GivenAgain, ReadAgain
from knowledge.sources.source import GIVEN, Source, SourceKind


class GivenByHandError(PersonError):
    """A file or a pasted text cannot be read again."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            to_say(
                "Files and pasted texts cannot be read again. Add one of the same name: it takes "
                "the place of this one."
            )
        )


def refresh_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that reads sources again, and shows what that would change."""

    @app_commands.command(name="refresh", description="Read a source again, or all of them.")
    @app_commands.describe(source="A source of this server; all where none is named.")
    @app_commands.autocomplete(source=suggest_sources)
    async def refresh(interaction: discord.Interaction[Any], source: int | None = None) -> None:
        guild, services = require_moderator(interaction), interaction.client.services
        with services.doors.entered():
            await interaction.response.defer(ephemeral=True, thinking=True)
            known = await look(overview, services.workshop.space(guild.id))
            if not known.sources:
                raise NoTextsError
            named = known.sources if source is None else (known.held(source),)
            wanted = await _again(interaction, guild, [held.source for held in named])
            await build(interaction, guild.id, wanted)

    return refresh


async def _again(
    interaction: Interaction, guild: discord.Guild, sources: Sequence[Source]
) -> Wanted:
    """Return that sources are to be read again; the threads among them are read here.

    Raises:
        GivenByHandError: None of them can be.
        ThreadError: The only one is a thread that cannot be read.
    """
    links = tuple(one.source_id for one in sources if one.kind not in GIVEN)
    given: list[GivenAgain] = []
    told: list[str] = []
    language, settings = language_of(interaction.locale), interaction.client.services.settings
    for one in sources:
        if one.kind is SourceKind.THREAD:
            try:
                reader = interaction.user
                read = await read_thread(int(one.address), guild, reader, settings)
            except ThreadError as error:
                if len(sources) == 1:
                    raise
                told.append(f"<#{one.address}>: {language.say(str(error))}")
            else:
                given.append(GivenAgain(one.source_id, read.originals))
                told.extend(read.told(language))
    if not links and not given:
        raise GivenByHandError
    what = sources[0].address if len(sources) == 1 else language.say("All sources")
    return Wanted(ReadAgain(links, tuple(given)), what, tuple(told))

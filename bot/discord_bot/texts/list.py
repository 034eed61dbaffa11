"""The command /knowledge list: the sources of a server, a page at a time."""

import re
from typing import Any, Final, Self

import discord
from discord import app_commands

from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.texts.about_source import source_heading, source_told
from bot.discord_bot.texts.looking import look, no_texts
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.paging import page_of
from bot.languages import Language, language_of
from knowledge.moderating.overview import Overview, overview

_SOURCES: Final = 7
"""Of a page: fields of at most 800 units each stay within what Discord allows for an embed."""


def list_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that lists a server's sources."""

    @app_commands.command(name="list", description="List where the texts of this server come from.")
    async def list_sources(interaction: discord.Interaction[Any]) -> None:
        space = moderated_space(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        listed = await look(overview, space)
        await respond(interaction, list_reply(listed, 0, language_of(interaction.locale)))

    return list_sources


def list_reply(listed: Overview, number: int, language: Language) -> Reply:
    """Show a page of the sources, counted from 0."""
    if not listed.sources:
        return Reply(content=no_texts(language))
    page = page_of(listed.sources, number, _SOURCES)
    embed = discord.Embed(title=language.say("Sources"))
    for held in page.here:
        embed.add_field(
            name=source_heading(held.source), value=source_told(held, language), inline=False
        )
    embed.set_footer(text=page.told(language))
    return Reply(embeds=(embed,), items=tuple(page.turning(ListButton, language)))


class ListButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts-list:(?P<page>\d+)",
):
    """Turns to another page of the sources."""

    def __init__(self, page: int, label: str | None = None) -> None:
        """Turn to the page of this number, counted from 0."""
        super().__init__(discord.ui.Button(label=label, custom_id=f"texts-list:{page}"))
        self._page = page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page in place of the one before."""
        async with told_failures(interaction):
            space = moderated_space(interaction)
            await interaction.response.defer()
            listed = await look(overview, space)
            language = language_of(interaction.locale)
            await turn(interaction, list_reply(listed, self._page, language))

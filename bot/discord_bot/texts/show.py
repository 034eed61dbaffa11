"""The command /knowledge show: a source with its documents, a page at a time."""

import re
from typing import Any, Final, Self

import discord
from discord import app_commands

from bot.discord_bot.embeds import link, linked
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.about_source import source_heading, source_told
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.paging import page_of
from bot.discord_bot.texts.source_option import suggest_sources
from bot.languages import Language, language_of
from knowledge.document import Document
from knowledge.moderating.contents import contents
from knowledge.moderating.overview import HeldSource, overview
from knowledge.spaces.space import Space

_DOCUMENTS: Final = 10
_TITLE: Final = 120
_LINK: Final = 200


def show_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that shows one source."""

    @app_commands.command(name="show", description="Show the documents of a source.")
    @app_commands.describe(source="A source of this server.")
    @app_commands.autocomplete(source=suggest_sources)
    async def show(interaction: discord.Interaction[Any], source: int) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await respond(interaction, await _reply(space, source, 0, language))

    return show


class ShowButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts-show:(?P<source>\d+):(?P<page>\d+)",
):
    """Turns to another page of a source's documents."""

    def __init__(self, source: int, page: int, label: str | None = None) -> None:
        """Turn to the page of this number, counted from 0."""
        super().__init__(discord.ui.Button(label=label, custom_id=f"texts-show:{source}:{page}"))
        self._turned = source, page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(int(match["source"]), int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page in place of the one before."""
        async with told_failures(interaction):
            space, language = moderated_space(interaction), language_of(interaction.locale)
            await interaction.response.defer()
            await turn(interaction, await _reply(space, *self._turned, language))


async def _reply(space: Space, source: int, number: int, language: Language) -> Reply:
    held = (await look(overview, space)).held(source)
    return show_reply(held, await look(contents, space, source), number, language)


def show_reply(
    held: HeldSource, documents: tuple[Document, ...], number: int, language: Language
) -> Reply:
    """Show a page of a source's documents, counted from 0: titles, dates and links."""
    page = page_of(documents, number, _DOCUMENTS)
    embed = discord.Embed(
        title=source_heading(held.source),
        description="\n".join(_line(document, language) for document in page.here) or None,
    )
    embed.add_field(name=language.say("Source"), value=source_told(held, language), inline=False)
    embed.set_footer(text=page.told(language))
    source_id = held.source.source_id
    turning = page.turning(lambda other, label: ShowButton(source_id, other, label), language)
    return Reply(embeds=(embed,), items=tuple(turning))


def _line(document: Document, language: Language) -> str:
    title = shown(document.title, _TITLE)
    title = linked(title, link(document.url), _LINK) or title
    day = language.day(document.date) if document.date else language.say("no date")
    return f"- {title}, {day}"

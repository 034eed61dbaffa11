"""A page of events as it is shown, with the buttons that turn it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Self

import discord

from bot.discord_bot import limits
from bot.discord_bot.events.calendar import CalendarSelect, UpcomingButton
from bot.discord_bot.events.paging import Page, page_of
from bot.discord_bot.events.picture import picture_of
from bot.discord_bot.events.selection import STATE, Selection
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.services import Interaction, desk_of
from bot.discord_bot.shown import plain
from bot.languages import Language, language_of


async def page_reply(interaction: Interaction, selection: Selection) -> Reply:
    """Return the page of a selection, its picture included, in the language of who wants it."""
    language, today = language_of(interaction.locale), datetime.now(UTC).date()
    events = (await desk_of(interaction).opened()).events
    page = page_of(events, selection, today, language)
    if not page.events:
        return Reply(content=language.say("No text that I know tells of such an event."))
    embed = discord.Embed(title=language.say("Events"))
    for name, value in page.fields:
        embed.add_field(name=name, value=value, inline=False)
    if page.pages > 1:
        number = page.selection.page + 1
        embed.set_footer(text=language.say("Page {page} of {pages}", page=number, pages=page.pages))
    items = _items(page, any(event.is_upcoming(today) for event in events), language)
    picture = await picture_of(page.events, today, interaction.client.services.painter, language)
    return Reply(embeds=(embed,), items=tuple(items), files=(picture,) if picture else ())


class PageButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=f"events:{STATE}",
):
    """Turns to another page, for who asked."""

    def __init__(self, selection: Selection, label: str | None = None) -> None:
        """Turn to the page of this selection."""
        custom_id = f"events:{selection.state()}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id))
        self._selection = selection

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(Selection.of_state(match))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page in place of the one before; tell others that it is not theirs to turn."""
        async with told_failures(interaction):
            with interaction.client.services.doors.entered():
                if not _asked(interaction):
                    told = language_of(interaction.locale).say(
                        "Only who asked turns these pages. Use /events for your own."
                    )
                    await respond(interaction, Reply(content=told), ephemeral=True)
                    return
                await interaction.response.defer()
                await turn(interaction, await page_reply(interaction, self._selection))


def _asked(interaction: discord.Interaction[Any]) -> bool:
    """Whether who pressed is who used the command; Discord notes that with the message."""
    message = interaction.message
    asked = message.interaction_metadata if message else None
    return asked is None or asked.user.id == interaction.user.id


def _items(page: Page, upcoming: bool, language: Language) -> Iterator[discord.ui.Item[Any]]:
    number = page.selection.page
    if number > 0:
        yield PageButton(replace(page.selection, page=number - 1), language.say("Newer events"))
    if number + 1 < page.pages:
        yield PageButton(replace(page.selection, page=number + 1), language.say("Older events"))
    if upcoming:
        yield UpcomingButton(language.say("Add all upcoming to calendar"))
    options = [
        discord.SelectOption(
            label=plain(event.title, limits.OPTION_LABEL),
            value=event.key,
            description=plain(language.days(event.days), limits.OPTION_LABEL),
        )
        for event in page.events
        if event.days
    ]
    if options:
        yield CalendarSelect(language.say("Add to calendar"), options)

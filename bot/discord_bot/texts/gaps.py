"""The command /knowledge gaps: what people ask, and the texts do not answer."""

import asyncio
import re
from dataclasses import dataclass
from typing import Any, Final, Self

import discord
from discord import app_commands

from bot.discord_bot.answers.exchange import DAYS_KEPT
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.services import Services
from bot.discord_bot.shown import shown
from bot.discord_bot.texts.gap_button import GapAct, GapButton
from bot.discord_bot.texts.paging import page_of
from bot.languages import Language, language_of
from knowledge.gaps.gap import Gap
from knowledge.gaps.grouped import grouped

_GAPS: Final = 4
"""Of a page: each has a row of buttons, and so have the buttons that turn it."""
_MOST: Final = 20
"""Each is asked again, which takes less than a tenth of a second."""
_QUESTION: Final = 200
_OTHERS: Final = 3


@dataclass(frozen=True, slots=True)
class FoundGap:
    """A gap, and the number of an exchange in which its question was asked."""

    gap: Gap
    exchange: int


def gaps_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that shows a server's gaps."""

    @app_commands.command(
        name="gaps", description="See what people ask here, and the texts do not answer."
    )
    async def gaps(interaction: discord.Interaction[Any]) -> None:
        guild, language = require_moderator(interaction), language_of(interaction.locale)
        services = interaction.client.services
        with services.doors.entered():
            await interaction.response.defer(ephemeral=True, thinking=True)
            found = await find_gaps(services, guild.id)
            await respond(interaction, gaps_reply(found, 0, language))

    return gaps


class GapsButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts-gaps:(?P<page>\d+)",
):
    """Turns to another page of the gaps."""

    def __init__(self, page: int, label: str | None = None) -> None:
        """Turn to the page of this number, counted from 0."""
        custom_id = f"texts-gaps:{page}"
        super().__init__(discord.ui.Button(label=label, custom_id=custom_id, row=_GAPS))
        self._page = page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page in place of the one before."""
        async with told_failures(interaction):
            guild, language = require_moderator(interaction), language_of(interaction.locale)
            services = interaction.client.services
            with services.doors.entered():
                await interaction.response.defer()
                found = await find_gaps(services, guild.id)
                await turn(interaction, gaps_reply(found, self._page, language))


async def find_gaps(services: Services, guild: int) -> tuple[FoundGap, ...]:
    """Return a server's gaps, the one most asked about first.

    What the texts answer by now is left out, unless an answer was marked as wrong.
    """
    vain = services.in_vain.of_server(guild)
    newest = {one.asked.question: one.exchange for one in reversed(vain)}
    desk = services.desks.of(guild)
    embed = (await desk.opened()).answerer.embed
    # Off the worker, which would answer nobody meanwhile.
    gaps = await asyncio.to_thread(grouped, [one.asked for one in vain], embed)
    return tuple(
        [
            FoundGap(gap, newest[gap.question])
            for gap in gaps[:_MOST]
            if gap.marked_wrong or not (await desk.ask(gap.question)).answered
        ]
    )


def gaps_reply(found: tuple[FoundGap, ...], number: int, language: Language) -> Reply:
    """Show a page of gaps, counted from 0, each with what can be done about it."""
    if not found:
        told = language.say(
            "In the last {days} days nothing was asked here in vain.", days=DAYS_KEPT
        )
        return Reply(content=told)
    page = page_of(found, number, _GAPS)
    embed = discord.Embed(
        title=language.say("Asked in vain in the last {days} days", days=DAYS_KEPT)
    ).set_footer(text=page.told(language))
    items: list[discord.ui.Item[Any]] = []
    for row, one in enumerate(page.here):
        place = page.number * _GAPS + row + 1
        embed.add_field(
            name=f"{place}: {shown(one.gap.question, _QUESTION)}",
            value=_told(one.gap, language),
            inline=False,
        )
        add = language.say("{number}: Add a source", number=place)
        expect = language.say("{number}: Expect an answer", number=place)
        items.append(GapButton(GapAct.ADD, one.exchange, add, row))
        items.append(GapButton(GapAct.EXPECT, one.exchange, expect, row))
    return Reply(embeds=(embed,), items=(*items, *page.turning(GapsButton, language)))


def _told(gap: Gap, language: Language) -> str:
    counts = []
    if gap.unanswered:
        counts.append(
            language.say_many(
                "{count} time without an answer", "{count} times without an answer", gap.unanswered
            )
        )
    if gap.marked_wrong:
        counts.append(
            language.say_many(
                "{count} time marked as wrong", "{count} times marked as wrong", gap.marked_wrong
            )
        )
    others = [f"> {shown(' '.join(one.split()), _QUESTION)}" for one in gap.others[:_OTHERS]]
    return "\n".join((", ".join(counts), *others))

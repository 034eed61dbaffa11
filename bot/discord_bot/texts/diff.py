"""The command /knowledge diff: what differs between two states of a server's texts."""

import re
from dataclasses import dataclass, replace
from typing import Any, Final, Self

import discord
from discord import app_commands

from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.paging import page_of, pages_of_lines
from bot.discord_bot.texts.preview_lines import preview_lines
from bot.languages import Language, language_of
from knowledge.changes.changes import Changes
from knowledge.moderating.history import difference
from knowledge.moderating.preview import Preview
from knowledge.spaces.space import Space

_ROOM: Final = 3_800
_State = app_commands.Range[int, 1, 2**31]


@dataclass(frozen=True, slots=True)
class Compared:
    """The numbers of two states; None for the one that answers, and for the one before it."""

    before: int | None
    after: int | None


def diff_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that compares two states of a server's texts."""

    @app_commands.command(
        name="diff", description="See what differs between two states of the texts."
    )
    @app_commands.describe(
        before="A state, as /knowledge history tells; else the one before.",
        after="A later state; else the one that answers.",
    )
    async def diff(
        interaction: discord.Interaction[Any],
        before: _State | None = None,
        after: _State | None = None,
    ) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        await respond(interaction, await _reply(space, Compared(before, after), 0, language))

    return diff


class DiffButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts-diff:(?P<before>\d+):(?P<after>\d+):(?P<page>\d+)",
):
    """Turns to another page of what differs."""

    def __init__(self, compared: Compared, page: int, label: str | None = None) -> None:
        """Turn to the page of this number, counted from 0."""
        # No state has the number 0.
        state = f"texts-diff:{compared.before or 0}:{compared.after or 0}:{page}"
        super().__init__(discord.ui.Button(label=label, custom_id=state))
        self._turned = compared, page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        compared = Compared(int(match["before"]) or None, int(match["after"]) or None)
        return cls(compared, int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page in place of the one before."""
        async with told_failures(interaction):
            space, language = moderated_space(interaction), language_of(interaction.locale)
            await interaction.response.defer()
            await turn(interaction, await _reply(space, *self._turned, language))


async def _reply(space: Space, compared: Compared, number: int, language: Language) -> Reply:
    changes = await look(difference, space, compared.before, compared.after)
    return diff_reply(changes, compared, number, language)


def diff_reply(changes: Changes, compared: Compared, number: int, language: Language) -> Reply:
    """Show a page of what differs, counted from 0."""
    # It has been published: whether someone should have looked first does not matter any more.
    preview = Preview(replace(changes, suspicious=None), ())
    page = page_of(pages_of_lines(preview_lines(preview, language), _ROOM), number, 1)
    embed = discord.Embed(title=language.say("What differs"), description=page.here[0])
    embed.set_footer(text=page.told(language))
    turning = page.turning(lambda other, label: DiffButton(compared, other, label), language)
    return Reply(embeds=(embed,), items=tuple(turning))

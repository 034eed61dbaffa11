"""The command /knowledge expectations: the golden questions, with a select that removes one."""

import re
from typing import Any, Final, Self

import discord
from discord import app_commands

from bot.discord_bot import limits
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.shown import plain, shown
from bot.discord_bot.texts.looking import look
from bot.discord_bot.texts.moderated import moderated_space
from bot.discord_bot.texts.paging import page_of
from bot.languages import Language, language_of
from knowledge.expectations.expectation import Expectation
from knowledge.moderating.expecting import expected, stop_expecting

_QUESTIONS: Final = 10
_SHOWN: Final = 180


def expectations_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that lists a server's golden questions."""

    @app_commands.command(
        name="expectations", description="List the answers that are expected, and remove some."
    )
    async def expectations(interaction: discord.Interaction[Any]) -> None:
        space, language = moderated_space(interaction), language_of(interaction.locale)
        await interaction.response.defer(ephemeral=True, thinking=True)
        listed = await look(expected, space)
        await respond(interaction, expectations_reply(listed, 0, language))

    return expectations


def expectations_reply(listed: tuple[Expectation, ...], number: int, language: Language) -> Reply:
    """Show a page of the golden questions, counted from 0."""
    if not listed:
        told = language.say("No answer is expected yet: /knowledge expect adds one.")
        return Reply(content=told)
    page = page_of(listed, number, _QUESTIONS)
    lines = [
        f"{one.number}: {shown(one.question, _SHOWN)}\n> {shown(one.answer, _SHOWN)}"
        for one in page.here
    ]
    embed = discord.Embed(
        title=language.say("Expected answers"), description="\n".join(lines)
    ).set_footer(text=page.told(language))
    options = [
        discord.SelectOption(
            label=plain(f"{one.number}: {one.question}", limits.OPTION_LABEL), value=str(one.number)
        )
        for one in page.here
    ]
    removing = ExpectationSelect(page.number, language.say("Remove one"), options)
    return Reply(embeds=(embed,), items=(removing, *page.turning(ExpectationsButton, language)))


class ExpectationsButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"texts-expected:(?P<page>\d+)",
):
    """Turns to another page of the golden questions."""

    def __init__(self, page: int, label: str | None = None) -> None:
        """Turn to the page of this number, counted from 0."""
        super().__init__(discord.ui.Button(label=label, custom_id=f"texts-expected:{page}"))
        self._page = page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Show the page in place of the one before."""
        async with told_failures(interaction):
            space, language = moderated_space(interaction), language_of(interaction.locale)
            await interaction.response.defer()
            listed = await look(expected, space)
            await turn(interaction, expectations_reply(listed, self._page, language))


class ExpectationSelect(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Select[Any]],
    template=r"texts-unexpect:(?P<page>\d+)",
):
    """Removes the golden question that is chosen."""

    def __init__(
        self,
        page: int,
        placeholder: str | None = None,
        options: list[discord.SelectOption] = discord.utils.MISSING,
    ) -> None:
        """Offer the golden questions of a page."""
        state = f"texts-unexpect:{page}"
        super().__init__(
            discord.ui.Select(custom_id=state, placeholder=placeholder, options=options)
        )
        self._page = page

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the select that an id tells of."""
        return cls(int(match["page"]))

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Remove it, and show what is left."""
        async with told_failures(interaction):
            space, language = moderated_space(interaction), language_of(interaction.locale)
            await interaction.response.defer()
            await look(stop_expecting, space, int(self.item.values[0]))
            listed = await look(expected, space)
            await turn(interaction, expectations_reply(listed, self._page, language))

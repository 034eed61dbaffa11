"""The command /knowledge undo, and the button that does the same: an earlier state answers."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import discord
from discord import app_commands

from bot.apart import run_apart
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond, turn
from bot.discord_bot.services import Interaction
from bot.discord_bot.texts.button import DraftPress
from bot.languages import language_of, to_say
from knowledge.errors import PersonError
from knowledge.moderating.deciding import undo
from knowledge.moderating.overview import overview
from knowledge.refreshing.report import Progress
from knowledge.spaces.space import Space


class OvertakenError(PersonError):
    """What a button would undo is no longer what answers."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(
            to_say("Something else was published since. /knowledge undo takes that back.")
        )


def undo_command() -> app_commands.Command[Any, ..., None]:
    """Make the command that publishes an earlier state of a server's texts again."""

    @app_commands.command(name="undo", description="Answer from an earlier state of the texts.")
    @app_commands.describe(state="Its number, as /knowledge history tells; else the one before.")
    async def undo_texts(
        interaction: discord.Interaction[Any], state: app_commands.Range[int, 1] | None = None
    ) -> None:
        guild = require_moderator(interaction)
        with interaction.client.services.doors.entered():
            await interaction.response.defer(ephemeral=True, thinking=True)
            await respond(interaction, await _undone(interaction, guild.id, state))

    return undo_texts


async def undo_published(press: DraftPress) -> None:
    """Take back what was published, if that is what answers now.

    Raises:
        OvertakenError: Something else answers now.
    """
    await press.interaction.response.defer()
    known = await asyncio.to_thread(overview, press.space)
    if known.generation is None or known.generation.number != press.number:
        raise OvertakenError
    await turn(press.interaction, await _undone(press.interaction, press.guild, None))


async def _undone(interaction: Interaction, guild: int, state: int | None) -> Reply:
    services = interaction.client.services
    space, who = services.workshop.space(guild), interaction.user.mention
    number = await run_apart(lambda *_: None, _undo, space, state, who)
    await services.desks.renew(guild)
    told = language_of(interaction.locale).say(
        "Undone {ago}: state {number} answers in this server again.",
        ago=discord.utils.format_dt(datetime.now(UTC), "R"),
        number=number,
    )
    return Reply(content=told)


def _undo(_: Progress, space: Space, state: int | None, who: str) -> int:
    """Undo, and return the number of what answers then."""
    undo(space, state, who)
    now = overview(space).generation
    assert now is not None  # noqa: S101  # it was published just now
    return now.number

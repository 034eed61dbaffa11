"""The commands /setup ...: what moderators set in Discord."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.moderators.bulletins import Bulletin
from bot.discord_bot.moderators.channel_state import (
    ask_channel_state,
    bulletins_state,
    moderators_channel_state,
)
from bot.discord_bot.moderators.moderator import require_moderator
from bot.discord_bot.moderators.places import Purpose
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import respond
from bot.languages import language_of, to_say
from knowledge.errors import PersonError


class NothingToSetError(PersonError):
    """A command names neither a channel nor that there shall be none."""


def setup_commands() -> app_commands.Group:
    """Make the group of commands by which moderators set channels."""
    group = app_commands.Group(
        name="setup",
        description="Set the bot's channels; for moderators.",
        guild_only=True,
        default_permissions=discord.Permissions(manage_guild=True),
    )

    @group.command(
        name="ask-channel", description="Set the channel where every message is a question."
    )
    @app_commands.describe(channel="Answer every message there.", off="Have no such channel.")
    async def ask_channel(
        interaction: discord.Interaction[Any],
        channel: discord.TextChannel | None = None,
        off: bool = False,
    ) -> None:
        await _set(interaction, Purpose.ASK, channel, off)

    @group.command(
        name="moderators-channel", description="Set the channel where moderators are asked."
    )
    @app_commands.describe(
        channel="Send questions that no text answers there.", off="Have no such channel."
    )
    async def moderators_channel(
        interaction: discord.Interaction[Any],
        channel: discord.TextChannel | None = None,
        off: bool = False,
    ) -> None:
        await _set(interaction, Purpose.MODERATORS, channel, off)

    @group.command(
        name="bulletins", description="Set what I post in the moderators' channel by myself."
    )
    @app_commands.describe(
        changes="Post each change of this server's texts.",
        gaps="Post each week what was asked in vain.",
    )
    async def bulletins(
        interaction: discord.Interaction[Any],
        changes: bool | None = None,
        gaps: bool | None = None,
    ) -> None:
        await _switch(interaction, {Bulletin.CHANGES: changes, Bulletin.GAPS: gaps})

    @group.command(name="show", description="Show what is set, and what is missing for it.")
    async def show(interaction: discord.Interaction[Any]) -> None:
        await _show(interaction, tuple(Purpose))

    return group


async def _set(
    interaction: discord.Interaction[Any],
    purpose: Purpose,
    channel: discord.TextChannel | None,
    off: bool,
) -> None:
    guild, places = require_moderator(interaction), interaction.client.services.places
    if off:
        places.unset(guild.id, purpose)
    elif channel is not None:
        places.set(guild.id, purpose, channel.id)
    else:
        raise NothingToSetError(to_say("Name a channel, or set off to True."))
    await _show(interaction, (purpose,))


async def _switch(
    interaction: discord.Interaction[Any], wanted: Mapping[Bulletin, bool | None]
) -> None:
    guild, table = require_moderator(interaction), interaction.client.services.bulletins
    if set(wanted.values()) == {None}:
        raise NothingToSetError(to_say("Set changes or gaps to True or False."))
    for bulletin, on in wanted.items():
        if on:
            table.on(guild.id, bulletin, datetime.now(UTC))
        elif on is not None:
            table.off(guild.id, bulletin)
    await _show(interaction, (Purpose.MODERATORS,))


async def _show(interaction: discord.Interaction[Any], purposes: tuple[Purpose, ...]) -> None:
    guild, services = require_moderator(interaction), interaction.client.services
    language, places = language_of(interaction.locale), services.places.of(guild.id)
    lines: list[str] = []
    if Purpose.ASK in purposes:
        reads = services.settings.message_content
        lines += ask_channel_state(guild, places, language, reads_messages=reads)
    if Purpose.MODERATORS in purposes:
        lines += moderators_channel_state(guild, places, language)
        lines += bulletins_state(guild, services.bulletins, language)
    await respond(interaction, Reply(content="\n".join(lines)), ephemeral=True)

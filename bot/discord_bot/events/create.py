"""A known event becomes an event of the server: a moderator sees it first, then presses."""

import re
from datetime import UTC, datetime
from typing import Any, Final, Self

import discord

from bot.discord_bot.events.lookup import EventGoneError, event_of_key
from bot.discord_bot.events.server_event import ServerEvent, server_event
from bot.discord_bot.failure import told_failures
from bot.discord_bot.kept_item import KeptItem
from bot.discord_bot.moderators.moderator import NotModeratorError, require_moderator
from bot.discord_bot.reply import Reply
from bot.discord_bot.send import turn
from bot.discord_bot.services import Interaction
from bot.discord_bot.shown import shown
from bot.languages import Language, language_in, language_of, to_say
from knowledge.errors import PersonError
from knowledge.events.known import KnownEvent

_NAME: Final = 256
_LACKING: Final = to_say(
    "I cannot create events in this server: I lack the permission Create Events."
)
_OVER: Final = to_say("This event is over: only upcoming ones can be created in the server.")


class MayNotCreateError(PersonError):
    """The bot has not the permission to create events in the server."""


class AlreadyCreatedError(PersonError):
    """The server has an event of this name that begins at the same time."""


def offer(event: KnownEvent, interaction: Interaction) -> Reply:
    """Return what a moderator sees of the event that one press creates; nothing for others."""
    language = language_of(interaction.locale)
    try:
        require_moderator(interaction)
    except NotModeratorError:
        return Reply()
    planned = server_event(event, datetime.now(UTC), language_in(interaction.guild))
    if planned is None:
        return Reply()
    if not _may_create(interaction):
        return Reply(content=language.say(_LACKING))
    button = CreateButton(event.key, language.say("Create"))
    told = language.say("As a moderator you can create this event in the server:")
    return Reply(content=told, embeds=(_preview(planned, event, language),), items=(button,))


class CreateButton(
    KeptItem,
    discord.ui.DynamicItem[discord.ui.Button[Any]],
    template=r"events:create:(?P<key>[0-9a-f]{16})",
):
    """Creates the event of the server that stands above it."""

    def __init__(self, key: str, label: str | None = None) -> None:
        """Create the event of this key."""
        super().__init__(discord.ui.Button(label=label, custom_id=f"events:create:{key}"))
        self._key = key

    @classmethod
    def of(cls, match: re.Match[str]) -> Self:
        """Return the button that an id tells of."""
        return cls(match["key"])

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        """Create the event, and put its link in place of the button."""
        async with told_failures(interaction):
            with interaction.client.services.doors.entered():
                guild = require_moderator(interaction)
                if not _may_create(interaction):
                    raise MayNotCreateError(_LACKING)
                language = language_of(interaction.locale)
                await interaction.response.defer()
                event = await event_of_key(self._key, interaction)
                planned = server_event(event, datetime.now(UTC), language_in(interaction.guild))
                if planned is None:
                    raise EventGoneError(_OVER)
                created = await _create(guild, planned)
                told = language.say("Created: {link}", link=created.url)
                await turn(interaction, Reply(content=told))


async def _create(guild: discord.Guild, planned: ServerEvent) -> discord.ScheduledEvent:
    """Create an event unless it is there: a second press must not make a second one."""
    for standing in await guild.fetch_scheduled_events(with_counts=False):
        if standing.name == planned.name and standing.end_time == planned.end:
            raise AlreadyCreatedError(to_say("The server has this event already."))
    return await guild.create_scheduled_event(
        name=planned.name,
        description=planned.description,
        start_time=planned.start,
        end_time=planned.end,
        entity_type=discord.EntityType.external,
        privacy_level=discord.PrivacyLevel.guild_only,
        location=planned.place,
    )


def _may_create(interaction: Interaction) -> bool:
    may = interaction.app_permissions
    return may.create_events or may.manage_events


def _preview(planned: ServerEvent, event: KnownEvent, language: Language) -> discord.Embed:
    days = language.days(event.days) if event.days else ""
    embed = discord.Embed(title=shown(planned.name, _NAME), description=planned.description)
    embed.add_field(name=language.say("Days"), value=days)
    embed.add_field(name=language.say("Place"), value=shown(planned.place, _NAME))
    return embed.set_footer(text=language.say("Whole days in UTC, as the texts tell no hours."))

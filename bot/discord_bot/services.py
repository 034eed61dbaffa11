"""What the commands and buttons work with, wherever they are used."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import discord
from discord import app_commands

from bot.discord_bot.answers.exchange import Exchanges
from bot.discord_bot.desk import Desk
from bot.discord_bot.desks import Desks
from bot.discord_bot.doors import Doors
from bot.discord_bot.events.picture import Painter
from bot.discord_bot.feedback.verdicts import Verdicts
from bot.discord_bot.manners.pace import Pace
from bot.discord_bot.manners.repeats import Repeats
from bot.discord_bot.moderators.bulletins import Bulletins
from bot.discord_bot.moderators.inquiry import Inquiries
from bot.discord_bot.moderators.places import PlacesTable
from bot.discord_bot.records import Records
from bot.discord_bot.servers import Servers
from bot.discord_bot.settings import DiscordSettings
from bot.discord_bot.texts.in_vain import InVain
from bot.discord_bot.texts.trials import Trials
from bot.discord_bot.texts.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Services:
    """The desks that answer, the doors that count who is inside, and what is remembered.

    ``actions`` say what each button of an answer does, by the word in the button's id, and
    ``draft_actions`` what each button of a draft does.
    """

    settings: DiscordSettings
    desks: Desks
    doors: Doors
    records: Records
    exchanges: Exchanges
    verdicts: Verdicts
    places: PlacesTable
    bulletins: Bulletins
    inquiries: Inquiries
    in_vain: InVain
    servers: Servers
    pace: Pace
    repeats: Repeats
    workshop: Workshop
    trials: Trials
    actions: Mapping[str, Callable[[Any], Awaitable[None]]]
    draft_actions: Mapping[str, Callable[[Any], Awaitable[None]]]
    painter: Painter = field(default_factory=Painter)


class ServingClient(discord.Client):
    """A client that has services and commands at hand, so that a pressed button finds them."""

    services: Services
    tree: app_commands.CommandTree[Any]

    def notice(self, error: Exception) -> None:
        """Take note of an error that may concern more than who is told of it."""


Interaction = discord.Interaction[ServingClient]


def desk_of(interaction: Interaction) -> Desk:
    """Return the desk of the server in which something was used; the shared one outside."""
    return interaction.client.services.desks.of(interaction.guild_id)

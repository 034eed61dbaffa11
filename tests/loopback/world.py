"""Who and what there is: users, one server with its channels, messages, commands."""

import itertools
import time
from typing import Final

from tests.loopback.board import Board
from tests.loopback.clock import Clock
from tests.loopback.payload import Channel, Json, Role, User
from tests.loopback.permissions import ALL, EVERYONE, Permission

_EPOCH_MS: Final = 1_420_070_400_000


class World:
    """The state behind both the gateway and the REST API."""

    def __init__(self, token: str) -> None:
        """Make a server with the bot in it and no channel."""
        self._numbers = itertools.count()
        self.token = token
        self.clock = Clock()
        self.guild_id = self.new_id()
        self.everyone = Role(self.guild_id, "@everyone", EVERYONE)
        self.roles = [self.everyone]
        self.bot = self.new_user("Recapbot", bot=True)
        self.owner = self.new_user("Owner")
        self.locale = "en-US"
        self.channels: dict[int, Channel] = {}
        self.board = Board()
        self.commands: list[Json] = []

    def new_id(self) -> int:
        """Return a new snowflake, which tells the time as Discord's do."""
        milliseconds = int(time.time() * 1000) - _EPOCH_MS
        return (milliseconds << 22) | (next(self._numbers) & 0x3FFFFF)

    def new_user(
        self,
        name: str,
        *,
        bot: bool = False,
        roles: tuple[Role, ...] = (),
        locale: str = "en-US",
    ) -> User:
        """Return someone new."""
        return User(self.new_id(), name, bot, roles, locale)

    def new_role(self, name: str, permissions: Permission) -> Role:
        """Return a new role of the server."""
        role = Role(self.new_id(), name, permissions)
        self.roles.append(role)
        return role

    def permissions(self, user: User, channel: Channel | None = None) -> Permission:
        """Return what someone may do in the server, or in one of its channels.

        Source: https://discord.com/developers/docs/topics/permissions#permission-overwrites
        """
        may = EVERYONE
        for role in user.roles:
            may |= role.permissions
        if user is self.owner or Permission.ADMINISTRATOR in may:
            return ALL
        return may if channel is None else may & ~Permission(channel.denied)

    def open_channel(self, name: str, recipient: User | None = None, denied: int = 0) -> Channel:
        """Add a channel; ``denied`` are permissions that nobody has there."""
        channel = Channel(self.new_id(), name, recipient, denied)
        self.channels[channel.id] = channel
        return channel

    def member_payload(self, user: User, channel: Channel | None = None) -> Json:
        """Return the guild member object of the API."""
        return {
            "user": user.payload(),
            "roles": [str(role.id) for role in user.roles],
            "joined_at": "2025-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": str(int(self.permissions(user, channel))),
        }

    def guild_payload(self) -> Json:
        """Return the guild object of GUILD_CREATE."""
        channels = (channel for channel in self.channels.values() if channel.recipient is None)
        return {
            "id": str(self.guild_id),
            "name": "The community",
            "owner_id": str(self.owner.id),
            "roles": [role.payload() for role in self.roles],
            "channels": [channel.payload(self.guild_id) for channel in channels],
            "members": [self.member_payload(self.bot)],
            "member_count": 3,
            "threads": [],
            "emojis": [],
            "stickers": [],
            "features": [],
            "unavailable": False,
            "preferred_locale": self.locale,
        }

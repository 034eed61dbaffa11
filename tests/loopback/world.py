"""Who and what there is: users, one server with its channels, messages, commands."""

import itertools
import time
from typing import Final

from tests.loopback.board import Board
from tests.loopback.payload import Channel, Json, User

_EPOCH_MS: Final = 1_420_070_400_000
# What @everyone may do: view channels, send messages, embed links, attach files, read the
# history, use slash commands.
EVERYONE: Final = (1 << 10) | (1 << 11) | (1 << 14) | (1 << 15) | (1 << 16) | (1 << 31)


class World:
    """The state behind both the gateway and the REST API."""

    def __init__(self, token: str) -> None:
        """Make a server with the bot in it and no channel."""
        self._numbers = itertools.count()
        self.token = token
        self.bot = self.new_user("Recapbot", bot=True)
        self.owner = self.new_user("Owner")
        self.guild_id = self.new_id()
        self.channels: dict[int, Channel] = {}
        self.board = Board()
        self.commands: list[Json] = []

    def new_id(self) -> int:
        """Return a new snowflake, which tells the time as Discord's do."""
        milliseconds = int(time.time() * 1000) - _EPOCH_MS
        return (milliseconds << 22) | (next(self._numbers) & 0x3FFFFF)

    def new_user(self, name: str, *, bot: bool = False) -> User:
        """Return someone new."""
        return User(self.new_id(), name, bot)

    def open_channel(self, name: str, recipient: User | None = None, denied: int = 0) -> Channel:
        """Add a channel; ``denied`` are permissions that nobody has there."""
        channel = Channel(self.new_id(), name, recipient, denied)
        self.channels[channel.id] = channel
        return channel

    def member_payload(self, user: User) -> Json:
        """Return the guild member object of the API."""
        return {
            "user": user.payload(),
            "roles": [],
            "joined_at": "2025-01-01T00:00:00+00:00",
            "deaf": False,
            "mute": False,
            "flags": 0,
            "permissions": str(EVERYONE),
        }

    def guild_payload(self) -> Json:
        """Return the guild object of GUILD_CREATE."""
        everyone = {
            "id": str(self.guild_id),
            "name": "@everyone",
            "permissions": str(EVERYONE),
            "position": 0,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }
        channels = (channel for channel in self.channels.values() if channel.recipient is None)
        return {
            "id": str(self.guild_id),
            "name": "The community",
            "owner_id": str(self.owner.id),
            "roles": [everyone],
            "channels": [channel.payload(self.guild_id) for channel in channels],
            "members": [self.member_payload(self.bot)],
            "member_count": 3,
            "threads": [],
            "emojis": [],
            "stickers": [],
            "features": [],
            "unavailable": False,
            "preferred_locale": "en-US",
        }

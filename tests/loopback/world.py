"""Who and what there is: users, a server or several with channels, messages, commands."""

import itertools
import time
from typing import Final

from tests.loopback.attachments import Attachment
from tests.loopback.board import Board
from tests.loopback.clock import Clock
from tests.loopback.intents import Intent
from tests.loopback.payload import Channel, Json, Message, Role, User
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
        self.servers = [self.guild_id]
        self.everyone = Role(self.guild_id, "@everyone", EVERYONE)
        # What the bot was given when it was invited; to be changed before it connects.
        self.bot_role = Role(self.new_id(), "Recapbot", Permission.CREATE_EVENTS)
        self.roles = [self.everyone, self.bot_role]
        self.bot = self.new_user("Recapbot", bot=True, roles=(self.bot_role,))
        self.owner = self.new_user("Owner")
        self.locale = "en-US"
        self.granted_intents = Intent.NONE  # of the privileged ones
        self.channels: dict[int, Channel] = {}
        self.board = Board()
        self.commands: list[Json] = []
        self.scheduled_events: list[Json] = []
        self.files: dict[int, Attachment] = {}
        self.file_address = ""  # known once the server listens

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
        may = self.everyone.permissions
        for role in user.roles:
            may |= role.permissions
        if user is self.owner or Permission.ADMINISTRATOR in may:
            return ALL
        if channel is None:
            return may
        if channel.parent is not None:
            return self.permissions(user, channel.parent)
        denied = channel.denied | (channel.denied_to_bot if user is self.bot else 0)
        return may & ~Permission(denied)

    def add(self, channel: Channel) -> Channel:
        """Add a channel or a thread."""
        self.channels[channel.id] = channel
        return channel

    def new_server(self) -> int:
        """Add another server with the same people and roles; return its id."""
        self.servers.append(self.new_id())
        return self.servers[-1]

    def server_of(self, channel: Channel) -> int:
        """Return the id of the server that a channel or a thread is in."""
        return channel.server or (
            self.server_of(channel.parent) if channel.parent else self.guild_id
        )

    def attach(self, name: str, data: bytes) -> Attachment:
        """Upload a file for an option of a command."""
        file = Attachment(self.new_id(), name, data, address=self.file_address)
        self.files[file.id] = file
        return file

    def channel_payload(self, channel: Channel) -> Json:
        """Return the channel object of the API."""
        described = channel.payload(self.server_of(channel))
        if channel.denied_to_bot:
            denied = {"id": str(self.bot.id), "type": 1, "allow": "0"}
            described["permission_overwrites"].append(
                {**denied, "deny": str(int(channel.denied_to_bot))}
            )
        return described

    def message_payload(self, message: Message) -> Json:
        """Return the message object of the API, with what it replies to and its thread."""
        described = message.payload()
        if message.thread is not None:
            described["thread"] = self.channel_payload(message.thread)
        target = message.replies_to
        if target is not None:
            stands = target.id in self.board.messages
            described["referenced_message"] = target.payload() if stands else None
            if target.channel.recipient is None:
                described["message_reference"]["guild_id"] = str(self.server_of(target.channel))
        return described

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

    def guild_payload(self, server: int) -> Json:
        """Return the guild object of GUILD_CREATE."""
        public = [
            channel
            for channel in self.channels.values()
            if channel.recipient is None and self.server_of(channel) == server
        ]
        everyone = {**self.everyone.payload(), "id": str(server)}
        return {
            "id": str(server),
            "name": "The community",
            "owner_id": str(self.owner.id),
            "roles": [everyone, *(role.payload() for role in self.roles[1:])],
            "channels": [self.channel_payload(it) for it in public if it.parent is None],
            "members": [self.member_payload(self.bot)],
            "member_count": 3,
            "threads": [self.channel_payload(it) for it in public if it.parent is not None],
            "emojis": [],
            "stickers": [],
            "features": [],
            "unavailable": False,
            "preferred_locale": self.locale,
        }

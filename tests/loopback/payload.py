"""Users, channels and messages, and how the API writes them."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from aiohttp import web

Json = dict[str, Any]

EPHEMERAL: Final = 1 << 6
LOADING: Final = 1 << 7


@dataclass(frozen=True)
class User:
    """A person or a bot."""

    id: int
    name: str
    bot: bool = False

    def payload(self) -> Json:
        """Return the user object of the API."""
        return {
            "id": str(self.id),
            "username": self.name.lower(),
            "global_name": self.name,
            "discriminator": "0",
            "avatar": None,
            "bot": self.bot,
            "public_flags": 0,
            "flags": 0,
        }


@dataclass(frozen=True)
class Channel:
    """A text channel of the server (type 0) or a direct conversation (type 1)."""

    id: int
    name: str
    recipient: User | None = None
    denied: int = 0

    def payload(self, guild_id: int) -> Json:
        """Return the channel object of the API."""
        if self.recipient is not None:
            return {"id": str(self.id), "type": 1, "recipients": [self.recipient.payload()]}
        overwrite = {"id": str(guild_id), "type": 0, "allow": "0", "deny": str(self.denied)}
        return {
            "id": str(self.id),
            "type": 0,
            "guild_id": str(guild_id),
            "name": self.name,
            "position": 0,
            "permission_overwrites": [overwrite],
            "nsfw": False,
            "parent_id": None,
        }


@dataclass
class Message:
    """A message as it stands in a channel, with what it was asked to ping."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    flags: int = 0
    replies_to: int | None = None
    mentions: list[User] = field(default_factory=list)
    allowed_mentions: Json | None = None
    interaction: int | None = None

    @property
    def ephemeral(self) -> bool:
        """Whether only who used the command sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it still says "thinking"."""
        return bool(self.flags & LOADING)

    def payload(self) -> Json:
        """Return the message object of the API."""
        reference = {"message_id": str(self.replies_to), "channel_id": str(self.channel.id)}
        return {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "author": self.author.payload(),
            "content": self.content,
            "embeds": self.embeds,
            "flags": self.flags,
            "type": 0 if self.replies_to is None else 19,
            "timestamp": datetime.now(UTC).isoformat(),
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [user.payload() for user in self.mentions],
            "mention_roles": [],
            "attachments": [],
            "components": [],
            "pinned": False,
            **({} if self.replies_to is None else {"message_reference": reference}),
        }


def as_json(data: Json | list[Json], status: int = 200) -> web.Response:
    """Return a response as the API sends it: discord.py accepts no charset in its type."""
    body = json.dumps(data).encode()
    return web.Response(body=body, status=status, content_type="application/json")

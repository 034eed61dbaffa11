"""Users, channels and messages, and how the API writes them."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from aiohttp import web

from tests.loopback.permissions import Permission

Json = dict[str, Any]

EPHEMERAL: Final = 1 << 6
LOADING: Final = 1 << 7
_BUTTON: Final = 2
_NOTHING_MORE: Final = Permission(0)


@dataclass(frozen=True)
class Role:
    """A role of the server: who has it may do more."""

    id: int
    name: str
    permissions: Permission = _NOTHING_MORE

    def payload(self) -> Json:
        """Return the role object of the API."""
        return {
            "id": str(self.id),
            "name": self.name,
            "permissions": str(int(self.permissions)),
            "position": 0,
            "color": 0,
            "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
            "hoist": False,
            "managed": False,
            "mentionable": False,
            "flags": 0,
        }


@dataclass(frozen=True)
class User:
    """A person or a bot, with their roles in the server and the language of their client."""

    id: int
    name: str
    bot: bool = False
    roles: tuple[Role, ...] = ()
    locale: str = "en-US"

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
        overwrite = {"id": str(guild_id), "type": 0, "allow": "0", "deny": str(int(self.denied))}
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
    components: list[Json] = field(default_factory=list)
    flags: int = 0
    replies_to: int | None = None
    mentions: list[User] = field(default_factory=list)
    allowed_mentions: Json | None = None
    interaction: int | None = None
    asker: User | None = None

    @property
    def ephemeral(self) -> bool:
        """Whether only the asker sees it."""
        return bool(self.flags & EPHEMERAL)

    @property
    def loading(self) -> bool:
        """Whether it still says "thinking"."""
        return bool(self.flags & LOADING)

    @property
    def buttons(self) -> tuple[str, ...]:
        """The labels of the buttons that can be pressed."""
        return tuple(
            part.get("label", "")
            for row in self.components
            for part in row["components"]
            if part["type"] == _BUTTON and "custom_id" in part and not part.get("disabled")
        )

    @property
    def options(self) -> tuple[str, ...]:
        """The labels of what can be chosen in its selects."""
        return tuple(
            option["label"]
            for row in self.components
            for part in row["components"]
            if not part.get("disabled")
            for option in part.get("options", ())
        )

    def change(self, body: Json) -> None:
        """Put what a request names in the place of what stood; ends "thinking"."""
        self.content = (body["content"] or "") if "content" in body else self.content
        self.embeds = (body["embeds"] or []) if "embeds" in body else self.embeds
        self.components = (body["components"] or []) if "components" in body else self.components
        self.allowed_mentions = body.get("allowed_mentions")
        self.flags &= ~LOADING

    def payload(self) -> Json:
        """Return the message object of the API."""
        reference = {"message_id": str(self.replies_to), "channel_id": str(self.channel.id)}
        return {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "author": self.author.payload(),
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "flags": self.flags,
            "type": 0 if self.replies_to is None else 19,
            "timestamp": datetime.now(UTC).isoformat(),
            "edited_timestamp": None,
            "tts": False,
            "mention_everyone": False,
            "mentions": [user.payload() for user in self.mentions],
            "mention_roles": [],
            "attachments": [],
            "pinned": False,
            **({} if self.replies_to is None else {"message_reference": reference}),
        }


def as_json(data: Json | list[Json], status: int = 200) -> web.Response:
    """Return a response as the API sends it: discord.py accepts no charset in its type."""
    body = json.dumps(data).encode()
    return web.Response(body=body, status=status, content_type="application/json")

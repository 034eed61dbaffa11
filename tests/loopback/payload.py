"""Users, channels and messages, and how the API writes them."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, Final

from aiohttp import web

from tests.loopback.attachments import Attachment, File, attached
from tests.loopback.permissions import Permission

Json = dict[str, Any]

EPHEMERAL: Final = 1 << 6
LOADING: Final = 1 << 7
_HAS_THREAD: Final = 1 << 5
_BUTTON: Final = 2


@dataclass(eq=False)
class Role:
    """A role of the server: who has it may do more."""

    id: int
    name: str
    permissions: Permission

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
    """A text channel of a server (type 0), one's direct conversation (1), or a thread (11).

    A private thread (12) is its owner's alone. ``server`` is the id of another server than the
    first one.
    """

    id: int
    name: str
    recipient: User | None = None
    denied: int = 0
    denied_to_bot: int = 0
    parent: "Channel | None" = None
    owner: User | None = None
    server: int | None = None
    private: bool = False

    def payload(self, guild_id: int) -> Json:
        """Return the channel object of the API."""
        if self.recipient is not None:
            return {"id": str(self.id), "type": 1, "recipients": [self.recipient.payload()]}
        described: Json = {
            "id": str(self.id),
            "type": 0 if self.parent is None else 12 if self.private else 11,
            "guild_id": str(guild_id),
            "name": self.name,
            "parent_id": None if self.parent is None else str(self.parent.id),
        }
        if self.parent is None or self.owner is None:
            deny = str(int(self.denied))
            overwrite = {"id": str(guild_id), "type": 0, "allow": "0", "deny": deny}
            return {
                **described,
                "position": 0,
                "permission_overwrites": [overwrite],
                "nsfw": False,
            }
        return {
            **described,
            "owner_id": str(self.owner.id),
            "message_count": 0,
            "member_count": 1,
            "rate_limit_per_user": 0,
            "thread_metadata": {
                "archived": False,
                "archive_timestamp": datetime.now(UTC).isoformat(),
                "auto_archive_duration": 1440,
                "locked": False,
            },
        }


@dataclass(eq=False)
class Message:
    """A message as it stands in a channel, with what it was asked to ping."""

    id: int
    channel: Channel
    author: User
    content: str = ""
    embeds: list[Json] = field(default_factory=list)
    components: list[Json] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    flags: int = 0
    replies_to: "Message | None" = None
    mentions: list[User] = field(default_factory=list)
    allowed_mentions: Json | None = None
    reactions: dict[str, list[User]] = field(default_factory=dict)
    interaction: int | None = None
    asker: User | None = None
    thread: Channel | None = None
    opens: bool = False  # the thread in which it stands
    written: datetime = field(default_factory=lambda: datetime.now(UTC))
    edited: datetime | None = None

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

    def change(self, body: Json, files: Sequence[File] = ()) -> None:
        """Put what a request names in the place of what stood; ends "thinking"."""
        self.content = (body["content"] or "") if "content" in body else self.content
        self.embeds = (body["embeds"] or []) if "embeds" in body else self.embeds
        self.components = (body["components"] or []) if "components" in body else self.components
        self.attachments = attached(self.attachments, body, files)
        self.allowed_mentions = body.get("allowed_mentions")
        self.flags &= ~LOADING

    def payload(self) -> Json:
        """Return the message object of the API, without the messages and threads around it."""
        described: Json = {
            "id": str(self.id),
            "channel_id": str(self.channel.id),
            "author": self.author.payload(),
            "content": self.content,
            "embeds": self.embeds,
            "components": self.components,
            "attachments": [attachment.payload() for attachment in self.attachments],
            "flags": self.flags | (_HAS_THREAD if self.thread else 0),
            "type": 21 if self.opens else 0 if self.replies_to is None else 19,
            "timestamp": self.written.isoformat(),
            "edited_timestamp": self.edited and self.edited.isoformat(),
            "tts": False,
            "mention_everyone": False,
            "mentions": [user.payload() for user in self.mentions],
            "mention_roles": [],
            "reactions": [
                {
                    "emoji": {"id": None, "name": emoji},
                    "count": len(users),
                    "me": any(user.bot for user in users),
                }
                for emoji, users in self.reactions.items()
            ],
            "pinned": False,
        }
        if self.interaction is not None:
            described["webhook_id"] = described["application_id"] = str(self.author.id)
        if self.asker is not None:
            described["interaction_metadata"] = {
                "id": str(self.interaction),
                "type": 2,
                "user": self.asker.payload(),
                "authorizing_integration_owners": {},
            }
        if self.replies_to is not None:
            described["message_reference"] = {
                "type": 0,
                "message_id": str(self.replies_to.id),
                "channel_id": str(self.replies_to.channel.id),
            }
        return described


def as_json(data: Json | list[Json], status: int = 200) -> web.Response:
    """Return a response as the API sends it: discord.py accepts no charset in its type."""
    body = json.dumps(data).encode()
    return web.Response(body=body, status=status, content_type="application/json")

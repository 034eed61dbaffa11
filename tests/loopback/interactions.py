"""Interactions: a command is used, acknowledged within 3 s, and answered by follow-ups.

Source: https://discord.com/developers/docs/interactions/receiving-and-responding
"""

import secrets
import time
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from aiohttp import web

from tests.loopback.payload import EPHEMERAL, LOADING, Channel, Json, Message, User, as_json
from tests.loopback.refusal import RefusalError, check_message
from tests.loopback.rest import BASE, body_of
from tests.loopback.world import EVERYONE, World

_SECONDS_TO_ACKNOWLEDGE: Final = 3.0


class Callback(IntEnum):
    """How the bot may acknowledge a command."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5


@dataclass
class Interaction:
    """One use of a command."""

    id: int
    channel: Channel
    user: User
    data: Json
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    began: float = field(default_factory=time.monotonic)
    original: Message | None = None
    acknowledged: bool = False


class Interactions:
    """Keeps the interactions, and answers what the bot sends for them."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._by_token: dict[str, Interaction] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here."""
        webhook = f"{BASE}/webhooks/{{application}}/{{token}}"
        original = f"{webhook}/messages/@original"
        return [
            web.post(f"{BASE}/interactions/{{id}}/{{token}}/callback", self._acknowledge),
            web.post(webhook, self._follow_up),
            web.get(original, self._original),
            web.patch(original, self._edit_original),
            web.delete(original, self._delete_original),
        ]

    def begin(self, user: User, channel: Channel, data: Json) -> tuple[Interaction, Json]:
        """Begin an interaction; return it and what INTERACTION_CREATE tells the bot."""
        interaction = Interaction(self._world.new_id(), channel, user, data)
        self._by_token[interaction.token] = interaction
        payload = {
            "id": str(interaction.id),
            "application_id": str(self._world.bot.id),
            "type": 2,
            "token": interaction.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": channel.payload(self._world.guild_id),
            "data": data,
            "locale": "en-US",
            "app_permissions": str(EVERYONE),
            "attachment_size_limit": 10_485_760,
            "entitlements": [],
            "authorizing_integration_owners": {},
        }
        if channel.recipient is None:
            payload["guild_id"] = str(self._world.guild_id)
            payload["member"] = self._world.member_payload(user)
        else:
            payload["user"] = user.payload()
        return interaction, payload

    async def _acknowledge(self, request: web.Request) -> web.Response:
        interaction = self._by_token.get(request.match_info["token"])
        if interaction is None or time.monotonic() - interaction.began > _SECONDS_TO_ACKNOWLEDGE:
            raise RefusalError(10062)
        if interaction.acknowledged:
            raise RefusalError(40060)
        body = body_of(request)
        kind, data = Callback(body["type"]), body.get("data") or {}
        flags = data.get("flags", 0)
        if kind is Callback.MESSAGE:
            check_message(data)
        else:
            flags |= LOADING
        interaction.acknowledged = True
        message = self._message(interaction, data, flags)
        interaction.original = message
        await self._world.board.put(message)
        described = {
            "id": str(interaction.id),
            "type": 2,
            "response_message_id": str(message.id),
            "response_message_loading": message.loading,
            "response_message_ephemeral": message.ephemeral,
        }
        resource = {"type": kind, "message": message.payload()}
        return as_json({"interaction": described, "resource": resource})

    async def _follow_up(self, request: web.Request) -> web.Response:
        interaction = self._acknowledged(request)
        body = body_of(request)
        check_message(body)
        original = interaction.original
        if original is not None and original.loading:
            _fill(original, body)
            message = original
        else:
            message = self._message(interaction, body, body.get("flags", 0))
        await self._world.board.put(message)
        return as_json(message.payload())

    async def _original(self, request: web.Request) -> web.Response:
        return as_json(self._original_of(request).payload())

    async def _edit_original(self, request: web.Request) -> web.Response:
        original = self._original_of(request)
        body = body_of(request)
        check_message({"content": original.content, "embeds": original.embeds, **body})
        _fill(original, body)
        await self._world.board.put(original)
        return as_json(original.payload())

    async def _delete_original(self, request: web.Request) -> web.Response:
        original = self._original_of(request)
        self._acknowledged(request).original = None
        await self._world.board.remove(original)
        return web.Response(status=204)

    def _acknowledged(self, request: web.Request) -> Interaction:
        interaction = self._by_token.get(request.match_info["token"])
        if interaction is None or not interaction.acknowledged:
            raise RefusalError(10015)
        return interaction

    def _original_of(self, request: web.Request) -> Message:
        original = self._acknowledged(request).original
        if original is None:
            raise RefusalError(10008)
        return original

    def _message(self, interaction: Interaction, body: Json, flags: int) -> Message:
        return Message(
            id=self._world.new_id(),
            channel=interaction.channel,
            author=self._world.bot,
            content=body.get("content") or "",
            embeds=body.get("embeds") or [],
            flags=flags & (EPHEMERAL | LOADING),
            allowed_mentions=body.get("allowed_mentions"),
            interaction=interaction.id,
        )


def _fill(message: Message, body: Json) -> None:
    """Put an answer where "thinking" stood; who sees it was decided by the deferral."""
    message.content = body.get("content") or message.content
    message.embeds = body.get("embeds") or message.embeds
    message.allowed_mentions = body.get("allowed_mentions")
    message.flags &= ~LOADING

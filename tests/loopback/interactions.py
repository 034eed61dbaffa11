"""Interactions: what a person does is told to the bot, which acknowledges it within 3 s, once.

Source: https://discord.com/developers/docs/interactions/receiving-and-responding
"""

from enum import IntEnum
from typing import Final

from aiohttp import web

from tests.loopback.admission import BASE, body_of, files_of
from tests.loopback.attachments import File
from tests.loopback.components import check_components
from tests.loopback.feed import Feed
from tests.loopback.interaction import Choice, Interaction, Kind
from tests.loopback.modals import modal_of
from tests.loopback.payload import EPHEMERAL, LOADING, Channel, Json, Message, User, as_json
from tests.loopback.refusal import RefusalError, at_most, check_message, some_at_most
from tests.loopback.world import World

_SECONDS_TO_ACKNOWLEDGE: Final = 3.0
_SECONDS_A_TOKEN_LASTS: Final = 15 * 60.0


class Callback(IntEnum):
    """How the bot may acknowledge an interaction."""

    MESSAGE = 4
    DEFERRED_MESSAGE = 5
    DEFERRED_UPDATE = 6
    UPDATE = 7
    CHOICES = 8
    MODAL = 9


_NEW_MESSAGE: Final = {Callback.MESSAGE, Callback.DEFERRED_MESSAGE}
_CHANGED_MESSAGE: Final = {Callback.DEFERRED_UPDATE, Callback.UPDATE}


class Interactions:
    """Keeps the interactions, and hears how the bot acknowledges them."""

    def __init__(self, world: World, feed: Feed) -> None:
        self._world = world
        self._feed = feed
        self._by_token: dict[str, Interaction] = {}

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here; follow-ups have routes of their own."""
        return [web.post(f"{BASE}/interactions/{{id}}/{{token}}/callback", self._acknowledge)]

    def begin(
        self,
        kind: Kind,
        user: User,
        channel: Channel,
        data: Json,
        source: Message | None = None,
    ) -> tuple[Interaction, Json]:
        """Begin an interaction; return it and what INTERACTION_CREATE tells the bot."""
        world = self._world
        interaction = Interaction(
            world.new_id(), kind, channel, user, data, world.clock.now(), source
        )
        self._by_token[interaction.token] = interaction
        payload = {
            "id": str(interaction.id),
            "application_id": str(world.bot.id),
            "type": kind,
            "token": interaction.token,
            "version": 1,
            "channel_id": str(channel.id),
            "channel": world.channel_payload(channel),
            "data": data,
            "locale": user.locale,
            "app_permissions": str(int(world.permissions(world.bot, channel))),
            "attachment_size_limit": 10_485_760,
            "entitlements": [],
            "authorizing_integration_owners": {"0": str(world.server_of(channel))},
            "context": 0 if channel.recipient is None else 1,
        }
        if channel.recipient is None:
            payload["guild_id"] = str(world.server_of(channel))
            payload["guild_locale"] = world.locale
            payload["member"] = world.member_payload(user, channel)
        else:
            payload["user"] = user.payload()
        if source is not None:
            payload["message"] = world.message_payload(source)
        return interaction, payload

    def by_token(self, token: str) -> Interaction:
        """Return an interaction that has been acknowledged at most 15 minutes ago."""
        interaction = self._by_token.get(token)
        if interaction is None or not interaction.acknowledged:
            raise RefusalError(10015)
        if self._world.clock.now() - interaction.began > _SECONDS_A_TOKEN_LASTS:
            raise RefusalError(50027)
        return interaction

    async def _acknowledge(self, request: web.Request) -> web.Response:
        interaction = self._by_token.get(request.match_info["token"])
        if interaction is None or self._too_late(interaction):
            raise RefusalError(10062)
        if interaction.acknowledged:
            raise RefusalError(40060)
        body = body_of(request)
        callback, data = Callback(body["type"]), body.get("data") or {}
        _check_fits(callback, interaction)
        if callback is Callback.CHOICES:
            interaction.choices = _choices(data)
        elif callback is Callback.MODAL:
            interaction.modal = modal_of(data, interaction)
        elif callback in _NEW_MESSAGE:
            await self._new_message(interaction, callback, data, files_of(request))
        else:
            interaction.original = interaction.source
        if callback is Callback.UPDATE and interaction.source is not None:
            await self._feed.change(interaction.source, data, files_of(request))
            interaction.resulted_in(interaction.source)
        interaction.acknowledged = True
        await self._world.board.tell()
        if "with_response" not in request.query:
            return web.Response(status=204)
        return as_json(self._described(interaction, callback))

    def _too_late(self, interaction: Interaction) -> bool:
        return self._world.clock.now() - interaction.began > _SECONDS_TO_ACKNOWLEDGE

    async def _new_message(
        self, interaction: Interaction, callback: Callback, data: Json, files: tuple[File, ...]
    ) -> None:
        flags = data.get("flags", 0)
        if callback is Callback.MESSAGE:
            check_message(data)
            check_components(data.get("components") or [])
        else:
            flags |= LOADING
        interaction.original = message = self.message(interaction, data, flags, files)
        await self._feed.post(message)
        interaction.resulted_in(message)

    def _described(self, interaction: Interaction, callback: Callback) -> Json:
        """Return the interaction callback object of the API."""
        described: Json = {"id": str(interaction.id), "type": interaction.kind}
        resource: Json = {"type": callback}
        message = interaction.original
        if message is not None:
            described["response_message_id"] = str(message.id)
            described["response_message_loading"] = message.loading
            described["response_message_ephemeral"] = message.ephemeral
            if callback is not Callback.DEFERRED_UPDATE:
                resource["message"] = self._world.message_payload(message)
        return {"interaction": described, "resource": resource}

    def message(
        self, interaction: Interaction, body: Json, flags: int, files: tuple[File, ...]
    ) -> Message:
        """Return a new message that answers an interaction."""
        message = Message(
            id=self._world.new_id(),
            channel=interaction.channel,
            author=self._world.bot,
            interaction=interaction.id,
            asker=interaction.user,
        )
        message.change(body, files)
        message.flags = flags & (EPHEMERAL | LOADING)
        return message


def _check_fits(callback: Callback, interaction: Interaction) -> None:
    """Refuse a callback that this kind of interaction does not have."""
    fits = {
        Kind.COMMAND: _NEW_MESSAGE | {Callback.MODAL},
        Kind.COMPONENT: _NEW_MESSAGE | _CHANGED_MESSAGE | {Callback.MODAL},
        Kind.AUTOCOMPLETE: {Callback.CHOICES},
        Kind.MODAL_SUBMIT: _NEW_MESSAGE | (_CHANGED_MESSAGE if interaction.source else set()),
    }
    if callback not in fits[interaction.kind]:
        raise RefusalError(50035, f"type: no {callback.name} for a {interaction.kind.name}")


def _choices(data: Json) -> tuple[Choice, ...]:
    at_most(25, data["choices"], "choices")
    for choice in data["choices"]:
        some_at_most(100, choice["name"], "choice name")
        if isinstance(choice["value"], str):
            some_at_most(100, choice["value"], "choice value")
    return tuple(Choice(choice["name"], choice["value"]) for choice in data["choices"])

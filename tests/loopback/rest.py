"""The REST API: who the bot is, its commands, messages in channels.

Source: https://discord.com/developers/docs/reference
"""

from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from tests.loopback.commands import check_commands
from tests.loopback.components import check_components
from tests.loopback.feed import Feed
from tests.loopback.payload import Channel, Json, Message, as_json
from tests.loopback.permissions import Permission
from tests.loopback.recording import Recorded, record
from tests.loopback.refusal import RefusalError, check_message
from tests.loopback.world import World

BASE: Final = "/api/v10"
_RECORDED: Final = web.RequestKey("recorded", Recorded)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def body_of(request: web.Request) -> Json:
    """Return the JSON object that a request carries."""
    body = request[_RECORDED].body
    assert isinstance(body, dict), body
    return body


class Rest:
    """Answers the bot's requests, and keeps a record of each."""

    def __init__(self, world: World, feed: Feed) -> None:
        self._world = world
        self._feed = feed
        self.requests: list[Recorded] = []

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here; interactions have routes of their own."""
        return [
            web.get(f"{BASE}/users/@me", self._me),
            web.post(f"{BASE}/users/@me/channels", self._open_direct_channel),
            web.get(f"{BASE}/oauth2/applications/@me", self._application),
            web.put(f"{BASE}/applications/{{application}}/commands", self._put_commands),
            web.get(f"{BASE}/channels/{{channel}}", self._channel),
            web.get(f"{BASE}/guilds/{{guild}}", self._guild),
            web.post(f"{BASE}/channels/{{channel}}/messages", self._post_message),
            web.post(f"{BASE}/channels/{{channel}}/typing", self._typing),
        ]

    @web.middleware
    async def admit(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Record a request, refuse a wrong token, write refusals as Discord does."""
        if not request.path.startswith(BASE):
            return await handler(request)
        request[_RECORDED] = await record(request, BASE)
        self.requests.append(request[_RECORDED])
        try:
            # Interactions and their webhooks are authorised by the token in the path.
            if not request.path.startswith((f"{BASE}/webhooks/", f"{BASE}/interactions/")):
                self._check_token(request)
            return await handler(request)
        except RefusalError as refusal:
            return refusal.response()

    def _check_token(self, request: web.Request) -> None:
        if request.headers.get("Authorization") != f"Bot {self._world.token}":
            raise RefusalError(0)

    async def _me(self, _: web.Request) -> web.Response:
        return as_json(self._world.bot.payload())

    async def _application(self, _: web.Request) -> web.Response:
        application = {
            "id": str(self._world.bot.id),
            "name": self._world.bot.name,
            "description": "",
            "icon": None,
            "bot_public": False,
            "bot_require_code_grant": False,
            "owner": self._world.owner.payload(),
            "verify_key": "0" * 64,
            "flags": 0,
        }
        return as_json(application)

    async def _put_commands(self, request: web.Request) -> web.Response:
        commands = request[_RECORDED].body
        assert isinstance(commands, list), commands
        check_commands(commands)
        application = request.match_info["application"]
        defaults = {"application_id": application, "version": "1", "description": ""}
        self._world.commands = [
            {"id": str(self._world.new_id()), **defaults, **command} for command in commands
        ]
        return as_json(self._world.commands)

    async def _channel(self, request: web.Request) -> web.Response:
        return as_json(self._found(request).payload(self._world.guild_id))

    async def _guild(self, _: web.Request) -> web.Response:
        return as_json(self._world.guild_payload())

    async def _open_direct_channel(self, request: web.Request) -> web.Response:
        wanted = int(body_of(request)["recipient_id"])
        for channel in self._world.channels.values():
            if channel.recipient is not None and channel.recipient.id == wanted:
                return as_json(channel.payload(self._world.guild_id))
        raise RefusalError(10003)

    async def _post_message(self, request: web.Request) -> web.Response:
        channel = self._found(request)
        if Permission.SEND_MESSAGES not in self._world.permissions(self._world.bot, channel):
            raise RefusalError(50013)
        body = body_of(request)
        check_message(body)
        check_components(body.get("components") or [])
        reference = body.get("message_reference")
        message = Message(
            id=self._world.new_id(),
            channel=channel,
            author=self._world.bot,
            replies_to=int(reference["message_id"]) if reference else None,
        )
        message.change(body)
        await self._feed.post(message)
        return as_json(message.payload())

    async def _typing(self, request: web.Request) -> web.Response:
        self._found(request)
        return web.Response(status=204)

    def _found(self, request: web.Request) -> Channel:
        channel = self._world.channels.get(int(request.match_info["channel"]))
        if channel is None:
            raise RefusalError(10003)
        return channel

"""The REST API: who the bot is, where it is, its commands.

Source: https://discord.com/developers/docs/reference
"""

from aiohttp import web

from tests.loopback.admission import BASE, body_of, list_of
from tests.loopback.commands import check_commands
from tests.loopback.intents import application_flags
from tests.loopback.payload import Json, as_json
from tests.loopback.refusal import RefusalError
from tests.loopback.world import World


class Rest:
    """Answers what is not about channels or interactions."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here."""
        return [
            web.get(f"{BASE}/users/@me", self._me),
            web.get(f"{BASE}/users/@me/guilds", self._guilds),
            web.post(f"{BASE}/users/@me/channels", self._open_direct_channel),
            web.get(f"{BASE}/oauth2/applications/@me", self._application),
            web.get(f"{BASE}/applications/@me", self._application),
            web.put(f"{BASE}/applications/{{application}}/commands", self._put_commands),
            web.get(f"{BASE}/guilds/{{guild}}", self._guild),
            web.get(f"{BASE}/guilds/{{guild}}/channels", self._guild_channels),
            web.get(f"{BASE}/guilds/{{guild}}/roles", self._guild_roles),
            web.get(f"{BASE}/guilds/{{guild}}/members/{{user}}", self._member),
        ]

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
            "flags": application_flags(self._world.granted_intents),
        }
        return as_json(application)

    async def _put_commands(self, request: web.Request) -> web.Response:
        commands = list_of(request)
        check_commands(commands)
        application = request.match_info["application"]
        defaults = {"application_id": application, "version": "1", "description": ""}
        self._world.commands = [
            {"id": str(self._world.new_id()), **defaults, **command} for command in commands
        ]
        return as_json(self._world.commands)

    async def _guild(self, request: web.Request) -> web.Response:
        return as_json(self._described(request))

    async def _guilds(self, _: web.Request) -> web.Response:
        granted = {
            "owner": False,
            "permissions": str(int(self._world.permissions(self._world.bot))),
        }
        guilds = [self._world.guild_payload(server) for server in self._world.servers]
        return as_json(
            [
                {**{part: it[part] for part in ("id", "name", "features")}, **granted}
                for it in guilds
            ]
        )

    async def _guild_channels(self, request: web.Request) -> web.Response:
        return as_json(self._described(request)["channels"])

    async def _guild_roles(self, request: web.Request) -> web.Response:
        return as_json(self._described(request)["roles"])

    def _described(self, request: web.Request) -> Json:
        return self._world.guild_payload(int(request.match_info["guild"]))

    async def _member(self, request: web.Request) -> web.Response:
        if request.match_info["user"] != str(self._world.bot.id):
            raise RefusalError(10013)
        return as_json(self._world.member_payload(self._world.bot))

    async def _open_direct_channel(self, request: web.Request) -> web.Response:
        wanted = int(body_of(request)["recipient_id"])
        for channel in self._world.channels.values():
            if channel.recipient is not None and channel.recipient.id == wanted:
                return as_json(self._world.channel_payload(channel))
        raise RefusalError(50007)

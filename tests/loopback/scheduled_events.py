"""The events of the server, which people see in its list of channels.

Source: https://discord.com/developers/docs/resources/guild-scheduled-event
"""

from datetime import UTC, datetime
from typing import Final

from aiohttp import web

from tests.loopback.admission import BASE, body_of
from tests.loopback.payload import Json, as_json
from tests.loopback.permissions import Permission
from tests.loopback.refusal import RefusalError, at_most, some_at_most
from tests.loopback.world import World

_EXTERNAL: Final = 3
_GUILD_ONLY: Final = 2


class ScheduledEvents:
    """Answers requests about the events of the server."""

    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        """Return what is answered here."""
        events = f"{BASE}/guilds/{{guild}}/scheduled-events"
        return [web.get(events, self._get), web.post(events, self._create)]

    async def _get(self, request: web.Request) -> web.Response:
        server = request.match_info["guild"]
        return as_json([it for it in self._world.scheduled_events if it["guild_id"] == server])

    async def _create(self, request: web.Request) -> web.Response:
        world, body = self._world, body_of(request)
        may = Permission.CREATE_EVENTS | Permission.MANAGE_EVENTS
        if not world.permissions(world.bot) & may:
            raise RefusalError(50013)
        _check(body)
        event = {
            "id": str(world.new_id()),
            "guild_id": request.match_info["guild"],
            "channel_id": None,
            "creator_id": str(world.bot.id),
            "entity_id": None,
            "status": 1,
            "recurrence_rule": None,
            **body,
        }
        world.scheduled_events.append(event)
        return as_json(event)


def _check(body: Json) -> None:
    """Refuse an external event that breaks a limit, or does not begin in the future."""
    if (body["entity_type"], body["privacy_level"]) != (_EXTERNAL, _GUILD_ONLY):
        raise RefusalError(50035, "only external events of one server are known here")
    some_at_most(100, body["name"], "name")
    at_most(1000, body.get("description") or "", "description")
    some_at_most(100, (body.get("entity_metadata") or {}).get("location"), "location")
    start = datetime.fromisoformat(body["scheduled_start_time"])
    end = datetime.fromisoformat(body["scheduled_end_time"])
    if not datetime.now(UTC) < start < end:
        raise RefusalError(50035, "scheduled_start_time: Cannot schedule event in the past.")

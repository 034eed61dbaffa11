"""Every request of the bot comes through here: recorded, admitted or refused as Discord does."""

from collections.abc import Awaitable, Callable
from typing import Final

from aiohttp import web

from tests.loopback.attachments import File
from tests.loopback.payload import Json
from tests.loopback.rate_limits import RateLimits
from tests.loopback.recording import Recorded, record
from tests.loopback.refusal import RefusalError
from tests.loopback.trouble import Trouble
from tests.loopback.world import World

BASE: Final = "/api/v10"
_RECORDED: Final = web.RequestKey("recorded", Recorded)
_Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def body_of(request: web.Request) -> Json:
    """Return the JSON object that a request carries."""
    body = request[_RECORDED].body
    assert isinstance(body, dict), body
    return body


def list_of(request: web.Request) -> list[Json]:
    """Return the JSON array that a request carries."""
    body = request[_RECORDED].body
    assert isinstance(body, list), body
    return body


def files_of(request: web.Request) -> tuple[File, ...]:
    """Return the files that a request carries."""
    return request[_RECORDED].files


class Admission:
    """Keeps a record of each request, the rate limits, and what trouble there is."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.requests: list[Recorded] = []
        self.rate_limits = RateLimits(world.clock)
        self.trouble = Trouble()

    @web.middleware
    async def admit(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
        """Record a request; answer it, unless there is trouble or it is one too many."""
        if not request.path.startswith(BASE):
            return await handler(request)
        request[_RECORDED] = await record(request, BASE)
        self.requests.append(request[_RECORDED])
        headers, refusal = self.rate_limits.count(request)
        response = refusal or await self.trouble.meet(
            request.path, lambda: self._answer(request, handler)
        )
        for name, value in headers.items():
            response.headers.setdefault(name, value)
        return response

    async def _answer(self, request: web.Request, handler: _Handler) -> web.StreamResponse:
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

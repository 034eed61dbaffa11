"""Trouble on demand: requests that fail, take long, lose their connection, or are one too many."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from aiohttp import web
from aiohttp.abc import AbstractStreamWriter

from tests.loopback.rate_limits import too_many


class _Dropped(web.Response):
    """No answer at all: the connection ends."""

    async def prepare(self, request: web.BaseRequest) -> AbstractStreamWriter | None:
        if request.transport is not None:
            request.transport.abort()
        return await super().prepare(request)


@dataclass
class _Trouble:
    where: str
    times: int
    seconds: float = 0.0
    response: Callable[[], web.Response] | None = None
    done: bool = False


class Trouble:
    """What shall happen to the next requests whose path holds ``where``, ``times`` times."""

    def __init__(self) -> None:
        self._ahead: list[_Trouble] = []

    def fails(self, where: str = "", *, status: int = 503, times: int = 1) -> None:
        """Answer with a server error."""
        self._ahead.append(_Trouble(where, times, response=lambda: web.Response(status=status)))

    def stalls(self, where: str = "", *, seconds: float, times: int = 1) -> None:
        """Take long before anything is done."""
        self._ahead.append(_Trouble(where, times, seconds))

    def limits(
        self,
        where: str = "",
        *,
        retry_after: float = 0.1,
        times: int = 1,
        everywhere: bool = False,
    ) -> None:
        """Refuse with 429, for all of the bot's requests if ``everywhere``."""

        def response() -> web.Response:
            return too_many(retry_after, everywhere=everywhere)

        self._ahead.append(_Trouble(where, times, response=response))

    def drops(self, where: str = "", *, times: int = 1, done: bool = False) -> None:
        """Answer nothing and end the connection, before or after what was asked is ``done``."""
        self._ahead.append(_Trouble(where, times, response=_Dropped, done=done))

    async def meet(
        self, path: str, answer: Callable[[], Awaitable[web.StreamResponse]]
    ) -> web.StreamResponse:
        """Let a request meet the first trouble that waits for it, on the way to its answer."""
        for trouble in self._ahead:
            if trouble.times and trouble.where in path:
                trouble.times -= 1
                await asyncio.sleep(trouble.seconds)
                if trouble.done:
                    await answer()
                return trouble.response() if trouble.response else await answer()
        return await answer()

"""What hosts ask of programs in their robots.txt (https://www.rfc-editor.org/rfc/rfc9309)."""

import asyncio
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from protego import Protego
from yarl import URL

from knowledge.fetching.links import FetchError

_MOST_BYTES = 500_000  # RFC 9309, section 2.5: at least so much must be read


class Robots:
    """Answers whether an address may be fetched; each robots.txt is read once."""

    def __init__(self, agent: str, get: Callable[[URL], Awaitable[tuple[int, bytes]]]) -> None:
        """Speak for a program of this name; ``get`` returns the status and body of an address."""
        self._agent = agent
        self._get = get
        self._known: dict[URL, Protego] = {}

    async def allow(self, url: URL) -> bool:
        """Whether the host lets programs fetch an address.

        Raises:
            FetchError: its robots.txt cannot be reached: all is then forbidden, says the RFC.
        """
        origin = url.origin()
        if origin not in self._known:
            status, body = await self._get(origin / "robots.txt")
            if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
                raise FetchError(f"{origin}/robots.txt answers {status}: nothing is fetched then")
            text = body[:_MOST_BYTES].decode(errors="replace") if status == HTTPStatus.OK else ""
            self._known[origin] = await asyncio.to_thread(Protego.parse, text)
        # In a thread, as above: a hostile file of many rules takes a second.
        return bool(await asyncio.to_thread(self._known[origin].can_fetch, str(url), self._agent))

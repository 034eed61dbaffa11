"""Fetching one link, within limits."""

from http import HTTPStatus

import aiohttp
from yarl import URL

from knowledge.fetching.addresses import socket_factory
from knowledge.fetching.fetched import Fetched, Validators
from knowledge.fetching.links import FetchError, GoneError, checked_link
from knowledge.fetching.robots import Robots
from knowledge.settings import FetchingSettings

AGENT = "Recapbot"
_REDIRECTS = 5
_CHUNK = 65_536
_REASON = 100
_GONE = (HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
_MOVED = (301, 302, 303, 307, 308)


class Fetcher:
    """Fetches links; keeps connections and what each host's robots.txt says while it is open."""

    def __init__(self, settings: FetchingSettings) -> None:
        """Open nothing yet; to be used with ``async with``."""
        self.settings = settings
        self._robots = Robots(AGENT, self._text)

    async def __aenter__(self) -> "Fetcher":
        """Open a session without cookies and proxies."""
        self._session = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(
                socket_factory=socket_factory(self.settings.networks_allowed),
                use_dns_cache=False,
            ),
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=self.settings.seconds),
            headers={"User-Agent": AGENT, "Accept-Encoding": "gzip, deflate"},
        )
        return self

    async def __aexit__(self, *_: object) -> None:
        """Close the session."""
        await self._session.close()

    async def fetch(self, link: str) -> Fetched:
        """Return what a link leads to.

        Raises:
            FetchError: it may not or cannot be fetched, or not within the limits.
        """
        fetched = await self.fetch_if_changed(link, Validators())
        if fetched is None:
            raise FetchError(f"{link} answers 304 Not Modified to a first request")
        return fetched

    async def fetch_if_changed(self, link: str, known: Validators) -> Fetched | None:
        """Return what a link leads to; None if its server says that it is the known version.

        Raises:
            FetchError: it may not or cannot be fetched, or not within the limits.
        """
        url = checked_link(link, self.settings)
        for _ in range(_REDIRECTS + 1):
            if not await self._robots.allow(url):
                raise FetchError(f"{url.host} asks programs in its robots.txt not to fetch {url}")
            result = await self._get(url, known)
            if not isinstance(result, URL):
                return result
            url = checked_link(str(result), self.settings)
        raise FetchError(f"{link} leads on more than {_REDIRECTS} times")

    async def _text(self, url: URL) -> tuple[int, bytes]:
        """Return the status and body of a robots.txt, after redirects."""
        for _ in range(_REDIRECTS + 1):
            try:
                async with self._session.get(url, allow_redirects=False) as response:
                    if response.status not in _MOVED or "Location" not in response.headers:
                        return response.status, await self._body(response)
                    url = checked_link(
                        str(url.join(URL(response.headers["Location"]))), self.settings
                    )
            except (aiohttp.ClientError, TimeoutError, ValueError) as error:
                raise FetchError(_failure(url, error)) from error
        return HTTPStatus.NOT_FOUND, b""  # RFC 9309, section 2.3.1.2: five are followed

    async def _get(self, url: URL, known: Validators) -> Fetched | URL | None:
        """Return what stands at an address, or where it leads on, or None if it is known."""
        asked = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
        headers = {name: value for name, value in asked.items() if value}
        try:
            async with self._session.get(url, headers=headers, allow_redirects=False) as response:
                if response.status == HTTPStatus.NOT_MODIFIED:
                    return None
                if response.status in _MOVED and "Location" in response.headers:
                    return url.join(URL(response.headers["Location"]))
                if response.status in _GONE:
                    raise GoneError(_answer(url, response))
                if response.status != HTTPStatus.OK:
                    raise FetchError(_answer(url, response))
                validators = Validators(
                    _in_ascii(response.headers.get("ETag")),
                    _in_ascii(response.headers.get("Last-Modified")),
                )
                body = await self._body(response)
                return Fetched(str(url), body, response.content_type, validators)
        except (aiohttp.ClientError, TimeoutError, ValueError) as error:
            raise FetchError(_failure(url, error)) from error

    async def _body(self, response: aiohttp.ClientResponse) -> bytes:
        """Return the decompressed body; what is larger than allowed is not read to its end."""
        body = bytearray()
        async for chunk in response.content.iter_chunked(_CHUNK):
            body += chunk
            if len(body) > self.settings.max_bytes:
                allowed = self.settings.max_bytes
                raise FetchError(
                    f"{response.url} holds more than the {allowed} bytes of fetching.max_bytes"
                )
        return bytes(body)


def _in_ascii(said: str | None) -> str | None:
    """Return what can be stored and sent back; of other bytes aiohttp makes lone surrogates."""
    return said if said and said.isascii() else None


def _answer(url: URL, response: aiohttp.ClientResponse) -> str:
    reason = (response.reason or "").encode("ascii", "replace").decode()
    return f"{url} answers {response.status} {reason[:_REASON]}".rstrip()


def _failure(url: URL, error: Exception) -> str:
    if isinstance(error, TimeoutError):
        return f"{url} takes longer than the seconds of fetching.seconds"
    reason = error.os_error if isinstance(error, aiohttp.ClientConnectorError) else error
    return f"{url} cannot be fetched: {reason or type(error).__name__}"

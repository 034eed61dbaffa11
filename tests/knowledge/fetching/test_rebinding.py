"""Names whose addresses change, and pages that lead elsewhere: what is connected to was checked."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from ipaddress import ip_network
from itertools import chain, repeat

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.links import FetchError
from knowledge.settings import FetchingSettings

OUTSIDE, INSIDE = "127.0.0.1", "127.0.0.2"
ONLY_OUTSIDE = FetchingSettings(seconds=2, networks_allowed=(ip_network(f"{OUTSIDE}/32"),))


class Names:
    """A name server that answers with one address after the other, the last one for ever."""

    def __init__(self, *addresses: str) -> None:
        self.answers: Iterator[str] = chain(addresses, repeat(addresses[-1]))

    async def getaddrinfo(
        self, host: str, port: int, **_: object
    ) -> list[tuple[int, int, int, str, tuple[str, int]]]:
        place = (next(self.answers), port)
        return [(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "", place)]


@pytest.fixture
def asked() -> list[str]:
    """Return the hosts that the servers below were asked for."""
    return []


@pytest.fixture
async def port(asked: list[str]) -> AsyncIterator[int]:
    """Start a server outside and one inside, on the same port."""

    async def answer(request: web.Request) -> web.Response:
        asked.append(f"{request.transport.get_extra_info('sockname')[0]}{request.path}")
        if request.path == "/robots.txt":
            # Closed, so that the next request resolves the name again.
            return web.Response(text="", headers={"Connection": "close"})
        return web.Response(text="We met.")

    application = web.Application()
    application.router.add_get("/{path:.*}", answer)
    async with TestServer(application, host=OUTSIDE) as outside:
        assert outside.port is not None
        inner = web.Application()
        inner.router.add_get("/{path:.*}", answer)
        async with TestServer(inner, host=INSIDE, port=outside.port):
            yield outside.port


async def fetch(port: int, names: Names, monkeypatch: pytest.MonkeyPatch) -> bytes:
    monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", names.getaddrinfo)
    async with Fetcher(ONLY_OUTSIDE) as fetcher:
        return (await fetcher.fetch(f"http://foo.example:{port}/page")).content


async def test_a_name_of_an_address_outside_is_connected_to(
    port: int, asked: list[str], monkeypatch: pytest.MonkeyPatch
):
    assert await fetch(port, Names(OUTSIDE), monkeypatch) == b"We met."
    assert asked == [f"{OUTSIDE}/robots.txt", f"{OUTSIDE}/page"]


async def test_a_name_of_an_address_inside_is_refused(
    port: int, asked: list[str], monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(FetchError, match=rf"only public addresses .* it has {INSIDE}"):
        await fetch(port, Names(INSIDE), monkeypatch)
    assert asked == []


async def test_a_name_that_leads_inside_the_second_time_is_never_followed_there(
    port: int, asked: list[str], monkeypatch: pytest.MonkeyPatch
):
    with pytest.raises(FetchError, match=rf"only public addresses .* it has {INSIDE}"):
        await fetch(port, Names(OUTSIDE, INSIDE), monkeypatch)
    assert asked == [f"{OUTSIDE}/robots.txt"]

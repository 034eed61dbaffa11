"""Fetching from servers on loopback, which the tests allow by name of the network."""

import asyncio
import gzip
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_network

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.fetched import Fetched, Validators
from knowledge.fetching.links import FetchError
from knowledge.settings import FetchingSettings

LIMITS = FetchingSettings(
    seconds=1,
    max_bytes=1_000,
    networks_allowed=(ip_network("127.0.0.1/32"),),
    hosts_denied=("denied.example",),
)
BOMB = gzip.compress(bytes(100_000_000), compresslevel=1)
ROBOTS = "User-agent: *\nDisallow: /private\n"


async def page(request: web.Request) -> web.StreamResponse:
    match request.path:
        case "/robots.txt":
            return web.Response(text=ROBOTS)
        case "/page":
            if request.headers.get("If-None-Match") == '"1"':
                return web.Response(status=304)
            return web.Response(text="We met.", headers={"ETag": '"1"'})
        case "/moved":
            raise web.HTTPFound("/page")
        case "/round":
            raise web.HTTPFound("/round")
        case "/inside":
            raise web.HTTPFound("http://127.0.0.2/metadata")
        case "/file":
            raise web.HTTPFound("file:///etc/passwd")
        case "/password":
            raise web.HTTPFound("http://ann:secret@127.0.0.1/page")
        case "/denied":
            raise web.HTTPFound("http://www.denied.example/page")
        case "/bomb":
            return web.Response(body=BOMB, headers={"Content-Encoding": "gzip"})
        case "/brotli":
            return web.Response(body=b"no brotli", headers={"Content-Encoding": "br"})
        case "/slow":
            await asyncio.sleep(5)
    raise web.HTTPNotFound


@pytest.fixture
async def server() -> AsyncIterator[TestServer]:
    application = web.Application()
    application.router.add_route("GET", "/{path:.*}", page)
    async with TestServer(application) as server:
        yield server


async def fetch(server: TestServer, path: str, known: Validators | None = None) -> Fetched | None:
    async with Fetcher(LIMITS) as fetcher:
        return await fetcher.fetch_if_changed(str(server.make_url(path)), known or Validators())


async def test_a_link_leads_to_bytes_after_redirects(server: TestServer):
    fetched = await fetch(server, "/moved")
    assert fetched is not None
    assert (fetched.content, fetched.url) == (b"We met.", str(server.make_url("/page")))


async def test_what_is_known_is_not_sent_again(server: TestServer):
    fetched = await fetch(server, "/page")
    assert fetched is not None
    assert await fetch(server, "/page", fetched.validators) is None


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/inside", "only public addresses may be fetched from; it has 127.0.0.2"),
        ("/file", "a link must begin with http"),
        ("/round", "leads on more than 5 times"),
        ("/password", "a link must hold no user name and no password"),
        ("/denied", "www.denied.example is among fetching.hosts_denied"),
        ("/slow", "takes longer than the seconds of fetching.seconds"),
        ("/brotli", "cannot be fetched"),
        ("/bomb", "holds more than the 1000 bytes of fetching.max_bytes"),
        ("/private/page", "asks programs in its robots.txt not to fetch"),
        ("/none", "answers 404 Not Found"),
    ],
)
async def test_what_may_not_be_fetched_says_why(server: TestServer, path: str, reason: str):
    with pytest.raises(FetchError, match=reason):
        await fetch(server, path)


@asynccontextmanager
async def bytes_served(answer: bytes) -> AsyncIterator[int]:
    """Answer with bytes as they are, which a well-behaved server would not send."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked = await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 404\r\n\r\n" if b"/robots.txt" in asked else answer)
        writer.close()

    async with await asyncio.start_server(serve, "127.0.0.1") as server:
        yield server.sockets[0].getsockname()[1]


async def test_only_what_can_be_written_down_is_kept_of_headers():
    headers = b'ETag: "\xff"\r\nLast-Modified: \xfe\r\nContent-Length: 2\r\n\r\n'
    async with (
        bytes_served(b"HTTP/1.1 200 OK\r\n" + headers + b"Hi") as port,
        Fetcher(LIMITS) as fetcher,
    ):
        fetched = await fetcher.fetch(f"http://127.0.0.1:{port}/page")
    assert fetched.validators == Validators()


async def test_of_a_refusal_a_short_reason_is_told():
    reason = b"\xff" + b"A" * 5_000
    async with (
        bytes_served(b"HTTP/1.1 500 " + reason + b"\r\n\r\n") as port,
        Fetcher(LIMITS) as fetcher,
    ):
        with pytest.raises(FetchError, match=r"answers 500 \?A{99}$"):
            await fetcher.fetch(f"http://127.0.0.1:{port}/page")


async def test_a_bomb_is_not_unpacked_in_memory(server: TestServer):
    tracemalloc.start()
    with pytest.raises(FetchError, match="holds more than"):
        await fetch(server, "/bomb")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


async def test_without_its_robots_txt_nothing_is_fetched_from_a_host():
    async def broken(request: web.Request) -> web.Response:
        return web.Response(status=503)

    application = web.Application()
    application.router.add_get("/{path:.*}", broken)
    async with TestServer(application) as server:
        with pytest.raises(FetchError, match=r"robots.txt answers 503: nothing is fetched then"):
            await fetch(server, "/page")


async def test_only_allowed_hosts_are_fetched_from(server: TestServer):
    async with Fetcher(LIMITS.model_copy(update={"hosts_allowed": ("foo.example",)})) as fetcher:
        with pytest.raises(FetchError, match=r"127\.0\.0\.1 is not among fetching\.hosts_allowed"):
            await fetcher.fetch(str(server.make_url("/page")))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "[::ffff:127.0.0.1]"])
async def test_private_addresses_are_refused_however_they_are_written(
    server: TestServer, host: str
):
    async with Fetcher(FetchingSettings()) as fetcher:
        with pytest.raises(FetchError, match="only public addresses"):
            await fetcher.fetch(f"http://{host}:{server.port}/page")


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "127.1"])
async def test_other_spellings_of_an_address_lead_nowhere(server: TestServer, host: str):
    async with Fetcher(FetchingSettings()) as fetcher:
        with pytest.raises(FetchError, match=r"only public addresses|not a canonical|link must"):
            await fetcher.fetch(f"http://{host}:{server.port}/page")

"""Servers that mean harm: each costs one line, and the next source is read."""

import gzip
from collections.abc import AsyncIterator, Iterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.links import FetchError
from knowledge.reading.worker import ReadingWorker
from knowledge.settings import FetchingSettings, ReadingSettings
from knowledge.sources.reading import read_source
from knowledge.sources.source import SourceKind
from tests.knowledge.sources.named import LOOPBACK, source
from tests.knowledge.sources.website import feed, sitemap

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
_ENTITIES = f'<!DOCTYPE a [<!ENTITY l0 "ha">{_LAUGHS}<!ENTITY file SYSTEM "file:///etc/passwd">]>'
_LISTED = feed("a").replace("About a", "&l9; &file;")
_EVENT = "BEGIN:VEVENT\nUID:1\nSUMMARY:Foo\nDTSTART:20240601\nEND:VEVENT\n"
MEGABYTE = b"<!--" + b"0" * 999_996

HOSTILE: dict[str, tuple[SourceKind, bytes, str]] = {
    "a map that unpacks to 100 MB": (
        SourceKind.SITEMAP,
        gzip.compress(bytes(100_000_000), compresslevel=1),
        "holds more than the 2000000 bytes of fetching.max_bytes",
    ),
    "a map with entities": (
        SourceKind.SITEMAP,
        (_ENTITIES + sitemap("https://foo.example/&l9;&file;")).encode(),
        "is no sitemap: it declares a DTD",
    ),
    "a page of many paragraphs": (
        SourceKind.PAGE,
        b"<!doctype html><html><body>" + b"<p>Hi there you.</p>" * 95_000,
        "takes longer to read than the 2 s of reading.seconds",
    ),
    "a calendar of many events": (
        SourceKind.CALENDAR,
        f"BEGIN:VCALENDAR\nVERSION:2.0\n{_EVENT * 30_000}END:VCALENDAR\n".encode(),
        "takes longer to read than the 2 s of reading.seconds",
    ),
    "a picture": (SourceKind.PAGE, b"\x89PNG\r\n\x1a\n", "is a PNG picture, not a text"),
    "a zip archive": (SourceKind.PAGE, b"PK\x03\x04" + bytes(99), "is a damaged ZIP archive"),
}


@pytest.fixture(scope="module")
def strict() -> Iterator[ReadingWorker]:
    with ReadingWorker(ReadingSettings(seconds=2, megabytes=300)) as worker:
        yield worker


@pytest.fixture
async def server() -> AsyncIterator[TestServer]:
    async def answer(request: web.Request) -> web.StreamResponse:
        if request.path == "/robots.txt":
            raise web.HTTPNotFound
        if request.path == "/endless":
            return await _endless(request)
        if request.path == "/laughs":
            return web.Response(text=_ENTITIES + _LISTED)
        if request.path == "/good":
            return web.Response(text=feed("a"))
        return web.Response(body=HOSTILE[request.match_info["name"]][1], content_type="text/html")

    application = web.Application()
    application.router.add_get("/{name:.*}", answer)
    async with TestServer(application) as server:
        yield server


async def _endless(request: web.Request) -> web.StreamResponse:
    response = web.StreamResponse()
    await response.prepare(request)
    for _ in range(50):
        await response.write(MEGABYTE)
    return response


async def read(
    worker: ReadingWorker, server: TestServer, kind: SourceKind, name: str
) -> list[bytes]:
    limits = FetchingSettings(max_bytes=2_000_000, networks_allowed=LOOPBACK)
    async with Fetcher(limits) as fetcher:
        named = source(kind, server.make_url(f"/{name}"))
        reading = await read_source(named, (), fetcher, worker)
    return [original.content for original in reading.originals]


@pytest.mark.parametrize("name", HOSTILE)
async def test_what_means_harm_costs_one_line_and_the_next_is_read(
    strict: ReadingWorker, server: TestServer, name: str
):
    kind, _, reason = HOSTILE[name]
    with pytest.raises(FetchError) as refusal:
        await read(strict, server, kind, name)
    assert reason in str(refusal.value)
    assert len(str(refusal.value).splitlines()) == 1
    assert len(await read(strict, server, SourceKind.FEED, "good")) == 1


async def test_a_feed_of_50_megabytes_is_not_read_to_its_end(
    strict: ReadingWorker, server: TestServer
):
    with pytest.raises(FetchError, match=r"more than the 2000000 bytes of fetching\.max_bytes"):
        await read(strict, server, SourceKind.FEED, "endless")


async def test_a_feeds_entities_are_not_told(strict: ReadingWorker, server: TestServer):
    (page,) = await read(strict, server, SourceKind.FEED, "laughs")
    assert len(page) < 1_000
    assert b"root:" not in page

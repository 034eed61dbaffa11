"""A web site on loopback whose pages the tests change."""

import hashlib
import mimetypes
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import web
from aiohttp.test_utils import TestServer

HTML = (
    "<!doctype html><html><head><title>{title} | Foo</title>"
    '<meta name="author" content="Ann Li">'
    '<meta property="article:published_time" content="2024-05-03"></head><body>'
    "<nav><a href='/'>Home</a></nav><article><h1>{title}</h1><p>{text} It was a day of talks about "
    "tools, with a dinner by the water and a walk home in the light night.</p></article>"
    "<footer>{visits} visits</footer></body></html>"
)


@dataclass
class Website:
    """Pages by their paths: a text, bytes, or the status that is answered instead."""

    pages: dict[str, str | bytes | int] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)
    server: TestServer | None = None

    def link(self, path: str) -> str:
        assert self.server is not None
        return str(self.server.make_url(path))

    async def answer(self, request: web.Request) -> web.Response:
        page = self.pages.get(request.path, 404)
        if isinstance(page, int):
            return web.Response(status=page)
        body = page.encode() if isinstance(page, str) else page
        etag = f'"{hashlib.sha256(body).hexdigest()}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304)
        self.sent.append(request.path)
        kind = mimetypes.guess_type(request.path)[0] or "text/html"
        return web.Response(body=body, content_type=kind, headers={"ETag": etag})


@asynccontextmanager
async def website(**pages: str | bytes | int) -> AsyncIterator[Website]:
    """Serve pages, at first those named; an underscore stands for a dot."""
    site = Website({f"/{name.replace('_', '.')}": page for name, page in pages.items()})
    application = web.Application()
    application.router.add_get("/{path:.*}", site.answer)
    async with TestServer(application) as site.server:
        yield site


def sitemap(*links: str) -> str:
    listed = "".join(f"<url><loc>{link}</loc></url>" for link in links)
    return f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</urlset>'


def sitemap_index(*links: str) -> str:
    listed = "".join(f"<sitemap><loc>{link}</loc></sitemap>" for link in links)
    return (
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{listed}</sitemapindex>'
    )


def feed(*titles: str) -> str:
    items = "".join(
        f"<item><title>{title}</title><link>https://foo.example/{title}</link>"
        f"<description>About {title}.</description></item>"
        for title in titles
    )
    return f'<rss version="2.0"><channel><title>Foo</title>{items}</channel></rss>'

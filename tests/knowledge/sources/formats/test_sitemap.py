import gzip

import pytest

from knowledge.reading.source import ReadingError
from knowledge.sources.formats.sitemap import sitemap_of

HEAD = '<?xml version="1.0"?>'
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
LINKS = ("https://foo.example/blog/a", "https://foo.example/jobs", "https://foo.example/blog/b")
LISTED = "".join(f"<url><loc>\n{link}\n</loc></url>" for link in LINKS)
PAGES = f"{HEAD}<urlset {SPACE}>{LISTED}</urlset>".encode()


@pytest.mark.parametrize("content", [PAGES, gzip.compress(PAGES)])
def test_pages_are_listed_whose_path_fits(content: bytes):
    sitemap = sitemap_of(content, "/blog/*", 1_000)
    assert (sitemap.pages, sitemap.sitemaps) == ((LINKS[0], LINKS[2]), ())


def test_a_sitemap_may_lead_to_others():
    listed = "<sitemap><loc>https://foo.example/1.xml</loc></sitemap>"
    sitemap = sitemap_of(f"<sitemapindex {SPACE}>{listed}</sitemapindex>".encode(), "", 1_000)
    assert (sitemap.pages, sitemap.sitemaps) == ((), ("https://foo.example/1.xml",))


@pytest.mark.parametrize(
    "content", [b"", b"<html></html>", b'<!DOCTYPE a [<!ENTITY b "c">]><urlset>&b;</urlset>']
)
def test_what_is_no_sitemap_says_so(content: bytes):
    with pytest.raises(ReadingError, match="is no sitemap"):
        sitemap_of(content, "", 1_000)


def test_a_sitemap_is_not_unpacked_beyond_the_limit():
    with pytest.raises(ReadingError, match=r"more than the 1000 bytes of fetching\.max_bytes"):
        sitemap_of(gzip.compress(b"<" * 1_000_000), "", 1_000)

import pytest

from knowledge.fetching.links import FetchError
from knowledge.sources.sitemap import read_sitemap

HEAD = '<?xml version="1.0"?>'
SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def test_pages_are_listed_whose_path_fits():
    links = ("https://foo.example/blog/a", "https://foo.example/jobs", "https://foo.example/blog/b")
    listed = "".join(f"<url><loc>\n{link}\n</loc></url>" for link in links)
    sitemap = read_sitemap(f"{HEAD}<urlset {SPACE}>{listed}</urlset>".encode(), "/blog/*")
    assert (sitemap.pages, sitemap.sitemaps) == ((links[0], links[2]), ())


def test_a_sitemap_may_lead_to_others():
    listed = "<sitemap><loc>https://foo.example/1.xml</loc></sitemap>"
    sitemap = read_sitemap(f"<sitemapindex {SPACE}>{listed}</sitemapindex>".encode(), "")
    assert (sitemap.pages, sitemap.sitemaps) == ((), ("https://foo.example/1.xml",))


@pytest.mark.parametrize(
    "content", [b"", b"<html></html>", b'<!DOCTYPE a [<!ENTITY b "c">]><urlset>&b;</urlset>']
)
def test_what_is_no_sitemap_says_so(content: bytes):
    with pytest.raises(FetchError, match="a sitemap must"):
        read_sitemap(content, "")

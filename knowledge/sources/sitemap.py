"""A sitemap (https://www.sitemaps.org/protocol.html): the pages that a host lists."""

from dataclasses import dataclass
from fnmatch import fnmatchcase
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, ElementTree
from yarl import URL

from knowledge.fetching.links import FetchError

_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The links to pages, and to further sitemaps, in their order."""

    pages: tuple[str, ...]
    sitemaps: tuple[str, ...]


def read_sitemap(content: bytes, path_filter: str) -> Sitemap:
    """Return what a sitemap lists; of its pages those whose path fits the filter, as ``/blog/*``.

    Raises:
        FetchError: it is no sitemap, or declares entities.
    """
    try:
        root = ElementTree.fromstring(content, forbid_dtd=True)
    except (ParseError, DefusedXmlException) as error:
        raise FetchError(f"a sitemap must be XML without a DTD: {error}") from error
    if root.tag not in (f"{_NAMESPACE}urlset", f"{_NAMESPACE}sitemapindex"):
        raise FetchError(f"a sitemap must begin with urlset or sitemapindex, not {root.tag}")
    links = [(place.text or "").strip() for place in root.iter(f"{_NAMESPACE}loc")]
    if root.tag == f"{_NAMESPACE}sitemapindex":
        return Sitemap((), tuple(links))
    return Sitemap(tuple(link for link in links if _fits(link, path_filter)), ())


def _fits(link: str, path_filter: str) -> bool:
    try:
        return not path_filter or fnmatchcase(URL(link).path, path_filter)
    except ValueError:
        return False

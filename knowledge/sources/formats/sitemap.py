"""A sitemap (https://www.sitemaps.org/protocol.html): the pages that a host lists."""

import zlib
from dataclasses import dataclass
from fnmatch import fnmatchcase
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException, ElementTree
from yarl import URL

from knowledge.reading.source import ReadingError

_NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Sitemap:
    """The links to pages, and to further sitemaps, in their order."""

    pages: tuple[str, ...]
    sitemaps: tuple[str, ...]


def sitemap_of(content: bytes, path_filter: str, max_bytes: int) -> Sitemap:
    """Return what a sitemap lists; of its pages those whose path fits the filter, as ``/blog/*``.

    It may be compressed with gzip, and may then hold so many bytes decompressed.

    Raises:
        ReadingError: it is no sitemap, declares entities, or is too large.
    """
    try:
        root = ElementTree.fromstring(_decompressed(content, max_bytes), forbid_dtd=True)
    except (ParseError, zlib.error) as error:
        raise ReadingError(f"is no sitemap in XML: {error}") from error
    except DefusedXmlException as error:
        raise ReadingError("is no sitemap: it declares a DTD") from error
    if root.tag not in (f"{_NAMESPACE}urlset", f"{_NAMESPACE}sitemapindex"):
        raise ReadingError(f"is no sitemap: it begins with {root.tag[:100]}")
    links = tuple((place.text or "").strip() for place in root.iter(f"{_NAMESPACE}loc"))
    if root.tag == f"{_NAMESPACE}sitemapindex":
        return Sitemap((), links)
    return Sitemap(tuple(link for link in links if _fits(link, path_filter)), ())


def _decompressed(content: bytes, max_bytes: int) -> bytes:
    if not content.startswith(_GZIP):
        return content
    unzip = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)  # 16: with the header of gzip
    decompressed = unzip.decompress(content, max_bytes)
    if unzip.unconsumed_tail:
        raise ReadingError(f"holds more than the {max_bytes} bytes of fetching.max_bytes")
    return decompressed


def _fits(link: str, path_filter: str) -> bool:
    try:
        return not path_filter or fnmatchcase(URL(link).path, path_filter)
    except ValueError:
        return False

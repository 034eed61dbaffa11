"""What a link most likely leads to, told from its letters alone."""

import re
from typing import Final

from yarl import URL

from knowledge.sources.source import SourceKind

_FORGES: Final = re.compile(r"(www\.)?(github\.com|gitlab\.com|codeberg\.org|bitbucket\.org)")
_REPOSITORY_PARTS: Final = 2
"""Of a forge's paths, /owner/name is a repository; what lies deeper is a page about it."""
_FEED: Final = re.compile(r"(rss|atom|feed|index)\.(xml|rss|atom)|.*\.(rss|atom)|feeds?|rss|atom")
_SITEMAP: Final = re.compile(r"sitemap[\w.-]*\.xml(\.gz)?")


def likely_kind(link: str) -> SourceKind:
    """Return what a link most likely leads to: a page, unless its end says more."""
    try:
        url = URL(link.strip())
    except ValueError:
        return SourceKind.PAGE
    parts = [part for part in url.path.lower().split("/") if part]
    last = parts[-1] if parts else ""
    if last.endswith(".ics"):
        return SourceKind.CALENDAR
    if _SITEMAP.fullmatch(last):
        return SourceKind.SITEMAP
    of_forge = _FORGES.fullmatch(url.host or "") and len(parts) == _REPOSITORY_PARTS
    if last.endswith(".git") or of_forge:
        return SourceKind.GIT
    return SourceKind.FEED if _FEED.fullmatch(last) else SourceKind.PAGE

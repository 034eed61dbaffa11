"""A site: the pages that its sitemap lists, and the sitemaps below it."""

import time
from collections import deque
from collections.abc import Sequence

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.links import FetchError, GoneError
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.formats.sitemap import sitemap_of
from knowledge.sources.page import read_page
from knowledge.sources.parsing import parsed
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading, Unread

_MOST_SITEMAPS = 50
_SECONDS = (
    600  # for all sitemaps and pages: a slow host must not hold up the other sources for hours
)


async def read_site(
    source: Source, known: Sequence[Original], fetcher: Fetcher, worker: ReadingWorker
) -> SourceReading:
    """Return the pages that a sitemap lists; one that cannot be read now stays as it is known.

    Raises:
        FetchError: the sitemap, or one below it, cannot be read, or lists no page that fits.
    """
    ends_at = time.monotonic() + _SECONDS
    links = await _listed(source, fetcher, worker, ends_at)
    allowed = fetcher.settings.max_pages
    unread = []
    if len(links) > allowed:
        reason = f"lists {len(links)} pages; fetching.max_pages allows {allowed}"
        unread.append(Unread(source.address, reason))
    by_link = {original.url: original for original in known}
    originals = {}
    for link in links[:allowed]:
        try:
            _require_time(ends_at)
            original = await read_page(link, by_link.get(link), fetcher, worker)
        except GoneError:
            continue
        except FetchError as error:
            unread.append(Unread(link, str(error)))
            if link not in by_link:
                continue
            original = by_link[link]
        originals[original.name] = original
    return SourceReading(tuple(originals.values()), tuple(unread))


def _require_time(ends_at: float) -> None:
    if time.monotonic() > ends_at:
        raise FetchError(f"what was read before it took longer than {_SECONDS} s")


async def _listed(
    source: Source, fetcher: Fetcher, worker: ReadingWorker, ends_at: float
) -> list[str]:
    """Return the links to pages, each once, in the order of the sitemaps."""
    pages: dict[str, None] = {}
    waiting, seen = deque([source.address]), {source.address}
    while waiting:
        link = waiting.popleft()
        fetched = await fetcher.fetch(link)
        arguments = fetched.content, source.path_filter, fetcher.settings.max_bytes
        sitemap = await parsed(worker, link, sitemap_of, *arguments)
        pages |= dict.fromkeys(sitemap.pages)
        waiting.extend(dict.fromkeys(below for below in sitemap.sitemaps if below not in seen))
        seen.update(sitemap.sitemaps)
        if len(seen) > _MOST_SITEMAPS:
            raise FetchError(f"{source.address} leads to more than {_MOST_SITEMAPS} sitemaps")
        if waiting:
            _require_time(ends_at)
    if not pages:
        fitting = f" whose path fits {source.path_filter}" if source.path_filter else ""
        raise FetchError(f"{source.address} lists no page{fitting}")
    return list(pages)

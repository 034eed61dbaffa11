"""Reading a source: from what a moderator named to its texts as they are now."""

from collections.abc import Sequence

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.links import FetchError
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.calendar import read_calendar
from knowledge.sources.feed import read_feed
from knowledge.sources.page import read_page
from knowledge.sources.repository import read_repository
from knowledge.sources.site import read_site
from knowledge.sources.source import Original, Source, SourceKind
from knowledge.sources.source_reading import SourceReading


async def read_source(
    source: Source, known: Sequence[Original], fetcher: Fetcher, worker: ReadingWorker
) -> SourceReading:
    """Return the texts of a source as they are now.

    ``known`` are the texts as they were read last. Files, pasted texts and threads cannot be
    fetched: theirs are the known ones. The validators of an original may be newer though its
    content is the same.

    Raises:
        FetchError: the source as a whole cannot be read, or holds no text.
    """
    match source.kind:
        case SourceKind.FILE | SourceKind.TEXT | SourceKind.THREAD:
            return SourceReading(tuple(known))
        case SourceKind.PAGE:
            first = known[0] if known else None
            reading = SourceReading((await read_page(source.address, first, fetcher, worker),))
        case SourceKind.FEED:
            reading = await read_feed(source, known, fetcher, worker)
        case SourceKind.SITEMAP:
            reading = await read_site(source, known, fetcher, worker)
        case SourceKind.CALENDAR:
            reading = await read_calendar(source, known, fetcher, worker)
        case SourceKind.GIT:
            reading = await read_repository(source, known, fetcher)
    if not reading.originals:
        reason = f": {reading.unread[0].reason}" if reading.unread else ""
        raise FetchError(f"{source.address} holds no text that can be read{reason}")
    return reading

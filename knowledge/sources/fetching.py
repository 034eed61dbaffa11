"""Fetching a source: its texts as they are now, over connections that end with it."""

from collections.abc import Sequence

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.worker import ReadingWorker
from knowledge.settings import FetchingSettings
from knowledge.sources.reading import read_source
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading


async def fetch_source(
    source: Source, known: Sequence[Original], settings: FetchingSettings, worker: ReadingWorker
) -> SourceReading:
    """Return the texts of a source as they are now; see :func:`read_source`.

    Raises:
        FetchError: the source as a whole cannot be read, or holds no text.
    """
    async with Fetcher(settings) as fetcher:
        return await read_source(source, known, fetcher, worker)

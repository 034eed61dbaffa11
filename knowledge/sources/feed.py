"""A feed, of which each entry is an original."""

from collections.abc import Sequence
from itertools import chain

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.entry import original_of_entry
from knowledge.sources.formats.feed import entries_of
from knowledge.sources.parsing import parsed
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading
from knowledge.sources.whole import validators_of, with_validators


async def read_feed(
    source: Source, known: Sequence[Original], fetcher: Fetcher, worker: ReadingWorker
) -> SourceReading:
    """Return the entries of a feed; those that it no longer lists are kept: it lists the newest.

    Raises:
        FetchError: it may not or cannot be fetched, or is no feed.
    """
    fetched = await fetcher.fetch_if_changed(source.address, validators_of(known))
    if fetched is None:
        return SourceReading(tuple(known))
    entries = await parsed(worker, source.address, entries_of, fetched.content)
    originals = chain(known, map(original_of_entry, entries))
    return SourceReading(with_validators(originals, fetched.validators))

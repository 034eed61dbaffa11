"""A feed, of which each entry is an original."""

from collections.abc import Sequence
from dataclasses import replace

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.fetched import Validators
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.entry import original_of_entry
from knowledge.sources.formats.feed import entries_of
from knowledge.sources.parsing import parsed
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading


async def read_feed(
    source: Source, known: Sequence[Original], fetcher: Fetcher, worker: ReadingWorker
) -> SourceReading:
    """Return the entries of a feed; those that it no longer lists are kept: it lists the newest.

    All carry what the server says of the feed, and so the newest of them is what it is asked with.

    Raises:
        FetchError: it may not or cannot be fetched, or is no feed.
    """
    link = source.address
    seen = known[0].validators if known else Validators()
    fetched = await fetcher.fetch_if_changed(link, seen)
    if fetched is None:
        return SourceReading(tuple(known))
    entries = await parsed(worker, link, entries_of, fetched.content)
    kept = [replace(original, validators=fetched.validators) for original in known]
    listed = [original_of_entry(entry, fetched.validators) for entry in entries]
    return SourceReading(tuple({each.name: each for each in kept + listed}.values()))

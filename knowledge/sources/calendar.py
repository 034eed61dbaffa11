"""A calendar, of which each event is an original."""

from collections.abc import Sequence

from knowledge.fetching.fetch import Fetcher
from knowledge.fetching.fetched import Validators
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.entry import original_of_entry
from knowledge.sources.formats.calendar import events_of
from knowledge.sources.parsing import parsed
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading


async def read_calendar(
    source: Source, known: Sequence[Original], fetcher: Fetcher, worker: ReadingWorker
) -> SourceReading:
    """Return the events of a calendar as they are now.

    Raises:
        FetchError: it may not or cannot be fetched, or is no calendar.
    """
    seen = known[0].validators if known else Validators()
    fetched = await fetcher.fetch_if_changed(source.address, seen)
    if fetched is None:
        return SourceReading(tuple(known))
    events = await parsed(worker, source.address, events_of, fetched.content)
    originals = [original_of_entry(event, fetched.validators) for event in events]
    return SourceReading(tuple({original.name: original for original in originals}.values()))

"""A calendar, of which each event is an original."""

from collections.abc import Sequence

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.entry import original_of_entry
from knowledge.sources.formats.calendar import events_of
from knowledge.sources.parsing import parsed
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading
from knowledge.sources.whole import validators_of, with_validators


async def read_calendar(
    source: Source, known: Sequence[Original], fetcher: Fetcher, worker: ReadingWorker
) -> SourceReading:
    """Return the events of a calendar as they are now.

    Raises:
        FetchError: it may not or cannot be fetched, or is no calendar.
    """
    fetched = await fetcher.fetch_if_changed(source.address, validators_of(known))
    if fetched is None:
        return SourceReading(tuple(known))
    events = await parsed(worker, source.address, events_of, fetched.content)
    originals = map(original_of_entry, events)
    return SourceReading(with_validators(originals, fetched.validators))

"""A feed in RSS or Atom: each entry becomes a small page of its own."""

import time
from collections.abc import Sequence
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from knowledge.fetching.fetch import Fetcher, Validators
from knowledge.reading.source import ReadingError
from knowledge.reading.worker import ReadingWorker
from knowledge.sources.entry import Entry
from knowledge.sources.parsing import parsed
from knowledge.sources.small_page import SmallPage
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading

if TYPE_CHECKING:
    import feedparser


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
    listed = [entry.original(fetched.validators) for entry in entries]
    return SourceReading(tuple({each.name: each for each in kept + listed}.values()))


def entries_of(content: bytes) -> tuple[Entry, ...]:
    """Return the entries of a feed that hold a text, in their order.

    Raises:
        ReadingError: it is no feed.
    """
    import feedparser

    feed = feedparser.parse(BytesIO(content))  # from bytes: of a string it might be a link
    if not feed.get("version"):
        raise ReadingError("is no feed in RSS or Atom")
    entries = (_entry(entry) for entry in feed.entries)
    return tuple(entry for entry in entries if entry is not None)


def _entry(entry: "feedparser.FeedParserDict") -> Entry | None:
    texts = [part.value for part in entry.get("content", [])]
    body = max(texts, key=len, default="") or entry.get("summary", "")
    if not body.strip():
        return None
    link, title = str(entry.get("link", "")), str(entry.get("title", ""))
    written = entry.get("published_parsed") or entry.get("updated_parsed")
    date = time.strftime("%Y-%m-%d", written) if written else ""
    page = SmallPage(title, body, str(entry.get("author", "")), date, link)
    return Entry(str(entry.get("id", "")) or link or title, page)

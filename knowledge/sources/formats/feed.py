"""A feed in RSS or Atom: each entry becomes a small page of its own."""

import time
from io import BytesIO
from typing import TYPE_CHECKING

from knowledge.reading.about import as_url
from knowledge.reading.source import ReadingError
from knowledge.sources.formats.entry import Entry
from knowledge.sources.formats.small_page import SmallPage

if TYPE_CHECKING:
    import feedparser

_MOST_ENTRIES = 2_000


def entries_of(content: bytes) -> tuple[Entry, ...]:
    """Return the entries of a feed that hold a text, in their order.

    Raises:
        ReadingError: it is no feed, or holds too many entries.
    """
    import feedparser

    feed = feedparser.parse(BytesIO(content))  # from bytes: of a string it might be a link
    if not feed.get("version"):
        raise ReadingError("is no feed in RSS or Atom")
    if len(feed.entries) > _MOST_ENTRIES:
        raise ReadingError(f"holds {len(feed.entries)} entries; a feed may hold {_MOST_ENTRIES}")
    entries = (_entry(entry) for entry in feed.entries)
    return tuple(entry for entry in entries if entry is not None)


def _entry(entry: "feedparser.FeedParserDict") -> Entry | None:
    texts = [part.value for part in entry.get("content", [])]
    body = max(texts, key=len, default="") or entry.get("summary", "")
    if not body.strip():
        return None
    link, title = as_url(entry.get("link")) or "", str(entry.get("title", ""))
    written = entry.get("published_parsed") or entry.get("updated_parsed")
    date = time.strftime("%Y-%m-%d", written) if written else ""
    page = SmallPage(title, body, str(entry.get("author", "")), date, link)
    return Entry(str(entry.get("id", "")) or link or title, page)

"""A feed in RSS or Atom: each entry becomes a small page of its own."""

import html
import time
from dataclasses import dataclass
from io import BytesIO

import feedparser

from knowledge.fetching.links import FetchError


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its link, and its text as a page that says its title, author and date."""

    link: str
    page: str


def read_feed(content: bytes) -> tuple[Entry, ...]:
    """Return the entries of a feed that hold a text, in their order.

    Raises:
        FetchError: it is no feed.
    """
    feed = feedparser.parse(BytesIO(content))  # from bytes: of a string it might be a link
    if not feed.get("version"):
        raise FetchError("a feed must be RSS or Atom")
    entries = (_entry(entry) for entry in feed.entries)
    return tuple(entry for entry in entries if entry is not None)


def _entry(entry: feedparser.FeedParserDict) -> Entry | None:
    texts = [part.value for part in entry.get("content", [])]
    body = max(texts, key=len, default="") or entry.get("summary", "")
    if not body.strip():
        return None
    link = str(entry.get("link", ""))
    written = entry.get("published_parsed") or entry.get("updated_parsed")
    facts = {
        "author": str(entry.get("author", "")),
        "date": time.strftime("%Y-%m-%d", written) if written else "",
    }
    metas = "".join(
        f'<meta name="{name}" content="{html.escape(value)}">'
        for name, value in facts.items()
        if value
    )
    canonical = f'<link rel="canonical" href="{html.escape(link)}">' if link else ""
    title = html.escape(str(entry.get("title", "")))
    head = f'<!doctype html><meta charset="utf-8"><title>{title}</title>{metas}{canonical}'
    return Entry(link, f"{head}<body>{body}</body>")

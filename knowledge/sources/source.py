"""A source: where texts come from, and when it is read."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from knowledge.fetching.fetched import Validators


class SourceKind(StrEnum):
    """What a source is."""

    FILE = "file"
    TEXT = "text"
    PAGE = "page"
    FEED = "feed"
    SITEMAP = "sitemap"
    GIT = "git"
    CALENDAR = "calendar"
    THREAD = "thread"


GIVEN: Final = (SourceKind.FILE, SourceKind.TEXT, SourceKind.THREAD)
"""Kinds that nobody can fetch: they are given, and given again when they change."""


@dataclass(frozen=True, slots=True)
class Source:
    """One remembered source. Times are UTC.

    ``address`` is a file's name, a pasted text's title, a link, or a thread's id. ``path_filter``
    says which of a sitemap's or a repository's paths are read, as ``/blog/*``; empty: all.
    ``every`` is None for what is not read again by itself. ``failure`` is why it could not be read
    the last time, None if it could.
    """

    source_id: int
    kind: SourceKind
    address: str
    path_filter: str
    every: timedelta | None
    read_at: datetime | None
    failure: str | None

    def due_at(self) -> datetime | None:
        """Return when it is to be read next; None where it is not read again by itself."""
        return self.read_at + self.every if self.read_at and self.every else None


@dataclass(frozen=True, slots=True)
class Original:
    """One text of a source as it was read: a file, a page, a feed's entry or a message.

    ``name`` tells it from the source's others, and its end tells its kind: ``summer-meetup.html``.
    ``content`` are the bytes that become a document. ``url`` is where a reader finds it, empty
    where there is none. ``validators`` are what its server said of this version.
    """

    name: str
    content: bytes
    url: str = ""
    validators: Validators = field(default_factory=Validators)

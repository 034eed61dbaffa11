"""What reading a source gave."""

from dataclasses import dataclass

from knowledge.sources.source import Original


@dataclass(frozen=True, slots=True)
class Unread:
    """A part of a source that could not be read, as one page of a sitemap, and why."""

    part: str
    reason: str


@dataclass(frozen=True, slots=True)
class SourceReading:
    """The texts of a source as they are now, and the parts that could not be read.

    A part that could not be read but is known stands among the originals as it was. What is gone
    stands in neither.
    """

    originals: tuple[Original, ...]
    unread: tuple[Unread, ...] = ()

"""What a moderator, a schedule or an operator wants done with a space's sources."""

from dataclasses import dataclass
from datetime import timedelta

from knowledge.sources.source import Original, SourceKind


@dataclass(frozen=True, slots=True)
class AddSource:
    """Remember one more source, and read it.

    ``given`` are the texts of a kind that cannot be fetched: files, pasted texts and threads.
    """

    kind: SourceKind
    address: str
    path_filter: str = ""
    every: timedelta | None = None
    given: tuple[Original, ...] = ()


@dataclass(frozen=True, slots=True)
class GivenAgain:
    """The texts of a source that cannot be fetched, as they are now."""

    source_id: int
    originals: tuple[Original, ...]


@dataclass(frozen=True, slots=True)
class ReadAgain:
    """Read sources again, all where none is named, and the space's folder if it has one."""

    source_ids: tuple[int, ...] = ()
    given: tuple[GivenAgain, ...] = ()


@dataclass(frozen=True, slots=True)
class RemoveSource:
    """Forget a source with its texts."""

    source_id: int


Change = AddSource | ReadAgain | RemoveSource

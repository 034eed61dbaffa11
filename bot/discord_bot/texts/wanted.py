"""What a moderator wants done with the texts of their server."""

from dataclasses import dataclass

from knowledge.sources.change import Change


@dataclass(frozen=True, slots=True)
class Wanted:
    """A change, what it is called, and what the moderator should know of it, line by line."""

    change: Change
    what: str
    told: tuple[str, ...] = ()

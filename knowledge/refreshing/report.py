"""What a refresh tells: how far it is, and what it did."""

from dataclasses import dataclass
from typing import Protocol

from knowledge.reading.folder import Skipped


class Progress(Protocol):
    """Is told how far a refresh is."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        """Hear that ``done`` of ``total`` are done; a total of 0 is not known yet.

        Stages are "read" (files), "embed" (passages) and "index" (one step).
        """


@dataclass(frozen=True, slots=True)
class RefreshReport:
    """What a refresh did.

    ``generation`` is the number of the published generation, or None if nothing had changed.
    ``added``, ``changed``, ``removed`` and ``unchanged`` count documents; ``embedded`` counts
    passages whose text was new.
    """

    generation: int | None
    added: int
    changed: int
    removed: int
    unchanged: int
    embedded: int
    skipped: tuple[Skipped, ...]

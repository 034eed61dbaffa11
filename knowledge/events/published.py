"""The events of what is published in a data folder."""

from contextlib import closing
from pathlib import Path

from knowledge.events.known import KnownEvent, known_events
from knowledge.store.open_generation import OpenGeneration


def published_events(data: Path) -> tuple[KnownEvent, ...]:
    """Return the events that the published documents tell about, newest first.

    Raises:
        IndexMissingError: Nothing has been published yet.
        StoreError: The data folder cannot be used.
    """
    with closing(OpenGeneration.open(data)) as generation:
        return known_events(found.account for found in generation.findings() if found.account)

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.worker import ReadingWorker
from knowledge.settings import FetchingSettings, ReadingSettings
from knowledge.sources.reading import read_source
from knowledge.sources.source import Original, Source
from knowledge.sources.source_reading import SourceReading
from tests.knowledge.sources.named import LOOPBACK, Read


@pytest.fixture(scope="session")
def worker() -> Iterator[ReadingWorker]:
    with ReadingWorker(ReadingSettings(seconds=5)) as worker:
        yield worker


@pytest.fixture
def read(worker: ReadingWorker) -> Read:
    """Return what reads a source from servers on loopback."""

    async def read(
        source: Source, known: Sequence[Original] = (), **settings: Any
    ) -> SourceReading:
        limits = FetchingSettings(**{"seconds": 5, "networks_allowed": LOOPBACK, **settings})
        async with Fetcher(limits) as fetcher:
            return await read_source(source, known, fetcher, worker)

    return read

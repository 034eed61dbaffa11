"""Sources as moderators name them, and how the tests read them: from servers on loopback."""

from collections.abc import Sequence
from ipaddress import ip_network
from typing import Any

from knowledge.fetching.fetch import Fetcher
from knowledge.reading.worker import ReadingWorker
from knowledge.settings import FetchingSettings, ReadingSettings
from knowledge.sources.reading import read_source
from knowledge.sources.source import Original, Source, SourceKind
from knowledge.sources.source_reading import SourceReading

LOOPBACK = (ip_network("127.0.0.1/32"),)


def source(kind: SourceKind, address: object, path_filter: str = "") -> Source:
    return Source(1, kind, str(address), path_filter, None, None, None)


async def read(named: Source, known: Sequence[Original] = (), **settings: Any) -> SourceReading:
    limits = FetchingSettings(**{"seconds": 5, "networks_allowed": LOOPBACK, **settings})
    with ReadingWorker(ReadingSettings()) as worker:
        async with Fetcher(limits) as fetcher:
            return await read_source(named, known, fetcher, worker)

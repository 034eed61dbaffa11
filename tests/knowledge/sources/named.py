"""Sources as moderators name them, and how the tests read them: from servers on loopback."""

from collections.abc import Awaitable, Callable
from ipaddress import ip_network

from knowledge.sources.source import Source, SourceKind
from knowledge.sources.source_reading import SourceReading

LOOPBACK = (ip_network("127.0.0.1/32"),)

# Takes a source, its known originals, and settings of fetching.
Read = Callable[..., Awaitable[SourceReading]]


def source(kind: SourceKind, address: object, path_filter: str = "") -> Source:
    return Source(1, kind, str(address), path_filter, None, None, None)

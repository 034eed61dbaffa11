"""Provenance: whose texts answer, and how fresh they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from knowledge.store.generations import Generation
from knowledge.store.stored import StoredDocument


@dataclass(frozen=True, slots=True)
class State:
    """A published generation by its number; ``read_at`` (UTC) is when its texts were last read."""

    number: int
    read_at: datetime


@dataclass(frozen=True, slots=True)
class Provenance:
    """The texts that are published: ``shared`` by all servers, and a server's ``own`` if any.

    ``authors`` are counted by name; ``sites`` are the hosts of the texts' links, the one with
    most texts first.
    """

    shared: State
    own: State | None
    documents: int
    authors: int
    sites: tuple[str, ...]


def provenance(
    generations: Sequence[Generation], documents: Sequence[StoredDocument]
) -> Provenance:
    """Tell whose texts the documents of generations are: the shared one, and a server's own."""
    shared, *own = (State(generation.number, generation.read_at) for generation in generations)
    sites = Counter(_host(document.url) for document in documents if document.url)
    return Provenance(
        shared=shared,
        own=own[0] if own else None,
        documents=len(documents),
        authors=len({document.author for document in documents} - {None}),
        sites=tuple(site for site, _ in sites.most_common() if site),
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""

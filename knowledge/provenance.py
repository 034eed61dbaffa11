"""Provenance: whose texts answer, and how fresh they are."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from knowledge.store.generations import Generation
from knowledge.store.stored import StoredDocument


@dataclass(frozen=True, slots=True)
class Provenance:
    """The texts of generations, by their numbers, the shared one first.

    ``read_at`` (UTC) is when the texts were last read: the earlier time where there are two.
    ``authors`` are counted by name; ``sites`` are the hosts of the texts' links, the one with
    most texts first.
    """

    generations: tuple[int, ...]
    read_at: datetime
    documents: int
    authors: int
    sites: tuple[str, ...]


def provenance(
    generations: Sequence[Generation], documents: Sequence[StoredDocument]
) -> Provenance:
    """Tell whose texts the documents of generations are."""
    sites = Counter(_host(document.url) for document in documents if document.url)
    return Provenance(
        generations=tuple(generation.number for generation in generations),
        read_at=min(generation.read_at for generation in generations),
        documents=len(documents),
        authors=len({document.author for document in documents} - {None}),
        sites=tuple(site for site, _ in sites.most_common() if site),
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""

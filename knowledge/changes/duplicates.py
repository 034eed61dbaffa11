"""Documents that repeat another one."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from knowledge.document import Document

_SHARE = 0.9
"""Of a document's sentences, by length. Of the 1,982 posts of the event bench, the 8 above are
texts that were posted twice; from 0.7 to 0.9 lie monthly notices and calls, which share a frame."""
_SHORTEST = 40
"""Characters of a sentence; shorter ones are names and headings, which many documents share."""
_LEAST = 200
"""Characters of such sentences that a document must have: fewer prove nothing."""


@dataclass(frozen=True, slots=True)
class Duplicate:
    """The document at ``path`` repeats the one at ``of``."""

    path: str
    of: str


def duplicates_of(
    new: Sequence[Document], texts: Iterable[tuple[str, str]]
) -> tuple[Duplicate, ...]:
    """Return which new documents repeat an older one, or one of the new ones before them.

    ``texts`` are the paths and texts of all documents, the new ones among them; they are gone
    through once, in 0.2 s for 10 million characters.
    """
    return tuple(_found(new, texts))


def _found(new: Sequence[Document], texts: Iterable[tuple[str, str]]) -> Iterator[Duplicate]:
    arrived = {document.path: _sentences(document.text) for document in new}
    wanted = frozenset().union(*arrived.values())
    holders: dict[str, str] = {}
    for path, text in texts:
        if path not in arrived:
            for sentence in _sentences(text) & wanted:
                holders.setdefault(sentence, path)
    for path, said in arrived.items():
        shared: Counter[str] = Counter()
        for sentence in said:
            holder = holders.setdefault(sentence, path)
            shared[holder] += len(sentence)
        del shared[path]
        length = sum(map(len, said))
        of = max(shared, key=lambda holder: (shared[holder], holder), default=None)
        if of is not None and length >= _LEAST and shared[of] >= _SHARE * length:
            yield Duplicate(path, of)


def _sentences(text: str) -> frozenset[str]:
    """Return what lies between full stops: equal texts are cut equally, and in no time."""
    parts = " ".join(text.split()).split(". ")
    return frozenset(part for part in parts if len(part) >= _SHORTEST)

"""What is open on a desk: an answerer, and what is read of it once."""

import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final, Self

from bot.discord_bot.answerer import Answerer
from knowledge.answer import Answer
from knowledge.definitions.known import terms_of
from knowledge.events.known import KnownEvent
from knowledge.provenance import Provenance

_HELD: Final = 512
"""How many answers are held for who asks the same, or presses a button, while it is published."""
_numbers: Final = itertools.count(1)


@dataclass(frozen=True, slots=True)
class Opened:
    """One published state of the texts; ``published`` tells it from a later one.

    ``ask`` is the answerer's, and remembers. Events, terms and provenance are in memory, as what
    is suggested while someone writes must not wait for a question. No two have the same ``number``.
    """

    published: object
    answerer: Answerer
    ask: Callable[[str, tuple[str, ...]], Answer]
    events: tuple[KnownEvent, ...]
    terms: tuple[str, ...]
    provenance: Provenance
    number: int = field(default_factory=_numbers.__next__)

    @classmethod
    def of(cls, answerer: Answerer, published: object) -> Self:
        """Read what is held in memory of an answerer; takes some tens of milliseconds."""
        return cls(
            published=published,
            answerer=answerer,
            ask=lru_cache(_HELD)(answerer.ask),
            events=answerer.events(),
            terms=terms_of(answerer.definitions()),
            provenance=answerer.provenance(),
        )

"""What differs between two generations: plain values, which are kept as JSON with a draft."""

import datetime
from dataclasses import dataclass

from knowledge.changes.duplicates import Duplicate
from knowledge.changes.edits import Edit
from knowledge.events.account import Account
from knowledge.reading.folder import Skipped


@dataclass(frozen=True, slots=True)
class Outline:
    """What is shown of a document: what it says of itself, and how many characters it holds."""

    path: str
    title: str
    author: str | None
    date: datetime.date | None
    url: str | None
    characters: int


@dataclass(frozen=True, slots=True)
class Changed:
    """A document as it was and as it is now.

    ``edits`` are the first ones; ``gone`` and ``new`` count all sentences that went and came.
    """

    before: Outline
    after: Outline
    edits: tuple[Edit, ...]
    gone: int
    new: int

    @property
    def shrunken(self) -> bool:
        """Whether less than half of the text is left."""
        return 2 * self.after.characters < self.before.characters


@dataclass(frozen=True, slots=True)
class Changes:
    """What publishing would change; documents are in the order of their paths.

    ``events`` are told by new and changed documents; ``undated`` are the paths of new ones that
    tell no date, and of changed ones that do so no more; ``skipped`` could not be read.
    ``suspicious`` says why a person should look first, None where nothing speaks against it.
    """

    new: tuple[Outline, ...]
    changed: tuple[Changed, ...]
    gone: tuple[Outline, ...]
    passages_before: int
    passages_after: int
    events: tuple[Account, ...]
    undated: tuple[str, ...]
    duplicates: tuple[Duplicate, ...]
    skipped: tuple[Skipped, ...]
    suspicious: str | None

    @property
    def nothing(self) -> bool:
        """Whether no document is new, changed or gone."""
        return not (self.new or self.changed or self.gone)

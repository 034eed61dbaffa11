"""A document: one recap text as a reader sees it, with what it says of itself."""

import datetime
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What a block of a document's text is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    ROW = "row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row or code block: ``text[start:end]``.

    ``level`` is a heading's level from 1, or how deep a list item is nested from 1, else 0.
    ``after_gap`` says that the source holds words before this block which a reader does not
    see (an image's description, a script): no passage runs across such a place.
    """

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    after_gap: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One recap text. Every offset of the project counts characters of ``text``.

    ``path`` is relative to the knowledge folder with forward slashes; ``content_hash`` is the
    sha256 of the source file's bytes, in hexadecimal; ``blocks`` lie in the order of the text.
    """

    path: str
    title: str
    text: str
    content_hash: str
    author: str | None = None
    date: datetime.date | None = None
    url: str | None = None
    blocks: tuple[Block, ...] = ()

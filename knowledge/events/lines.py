"""The sentences and lines of a document, one by one, with where they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.document import BlockKind, Document
from knowledge.passages.sentences import sentences

LEAD = 1500
"""Characters from the start of a text in which it says what it is about."""

# A quick look, as most sentences tell no date: plain words, which re finds ten times as fast as
# patterns that begin with a digit or a word's bound.
_MAY_TELL = re.compile(
    r"Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|-\d\d-\d\d"
    r"|ocation:|enue:|here:|lace:"
)


@dataclass(frozen=True, slots=True)
class Line:
    """``text``, which begins at ``start`` of the document, under a heading or the line before."""

    text: str
    start: int
    above: str


def telling_lines(document: Document) -> Iterator[Line]:
    """Yield the sentences that hold a date or a field for a place, in the order of the text."""
    above = ""
    for block in document.blocks:
        words = document.text[block.start : block.end]
        if block.kind is not BlockKind.CODE and _MAY_TELL.search(words):
            for start, end in sentences(words):
                line = words[start:end]
                if _MAY_TELL.search(line):
                    yield Line(line, block.start + start, above)
                above = line
        else:
            above = words

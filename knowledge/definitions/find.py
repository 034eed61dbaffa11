"""The definitions that a document holds."""

import re
from collections.abc import Iterator

from knowledge.definitions.acronym import expanded
from knowledge.definitions.definition import Definition
from knowledge.definitions.statement import stated
from knowledge.document import BlockKind, Document
from knowledge.passages.sentences import sentences
from knowledge.spans.definitions import Expansion

LONGEST = 500
"""Characters of a sentence at most, as of any other quote."""

# A quick look, as most blocks define nothing: finding their sentences takes far longer.
_MAY_DEFINE = re.compile(
    r"\([^()\n]{0,90}[A-Z]|\b(?:is|are) (?:an?|the|one of the) |[A-Z]\w*, (?:an?|the) [A-Z]"
    r"|\bstands for "
)
_SKIPPED = (BlockKind.CODE, BlockKind.HEADING)


def definitions_of(document: Document) -> tuple[Definition, ...]:
    """Return what a document says that acronyms and names mean, in the order of its text.

    Rather few than wrong: a sentence counts only where it says so plainly.
    """
    return tuple(_found(document))


def _found(document: Document) -> Iterator[Definition]:
    for block in document.blocks:
        words = document.text[block.start : block.end]
        if block.kind in _SKIPPED or not _MAY_DEFINE.search(words):
            continue
        for first, last in sentences(words):
            if last - first <= LONGEST:
                start, end = block.start + first, block.start + last
                sentence = words[first:last]
                for found in _told(sentence, document.text):
                    yield _definition(document, start, end, found)


def _told(sentence: str, text: str) -> Iterator[Expansion]:
    yield from expanded(sentence)
    statement = stated(sentence, text)
    if statement:
        yield statement


def _definition(document: Document, start: int, end: int, found: Expansion) -> Definition:
    first, last = start + found.span.start, start + found.span.end
    return Definition(
        term=found.short,
        meaning=" ".join(document.text[first:last].split()),
        document=document.path,
        start=start,
        end=end,
        meaning_start=first,
        meaning_end=last,
    )

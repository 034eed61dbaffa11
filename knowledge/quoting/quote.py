"""Where a quote is cut from a passage: whole sentences around the answer."""

from bisect import bisect_right

from knowledge.document import Block, BlockKind, Document
from knowledge.passage import Passage
from knowledge.passages.pieces import smallest_pieces
from knowledge.questions.kind import Kind
from knowledge.quoting.clause import Bounds
from knowledge.spans.wanted import completed

LONGEST = 500
"""Characters of a quote at most: what a person reads at a glance."""

_AROUND_A_SPAN = 340
_AROUND_A_STATEMENT = 450
"""Characters that a quote grows to, for an answer of the wanted shape and for any other.

With both, the sentences around the words that the ranker points at keep 453 of 455 answers of the
training questions that it never saw, at a median of 307 characters; with 280 and 450, 449 at 274.
"""

_LISTED = (BlockKind.ITEM, BlockKind.ROW)


def cut(document: Document, passage: Passage, kind: Kind, answer: Bounds) -> Bounds:
    """Return the [start, end) of the document's text to quote for the answer in a passage.

    ``answer`` are offsets into the document's text, within the passage; ``kind`` is what the
    question asks for. The quote holds the answer's sentences, for an item of a list also the line
    that introduces the list, and grows by the sentences before and after in turn while it stays
    comfortable to read; a heading right above is taken in where it fits. Only what is longer than
    ``LONGEST`` is cut within a sentence.
    """
    parts = _sentences(document, passage)
    first = last = _place(parts, answer[0])
    while parts[last][1] < answer[1] and last + 1 < len(parts):
        last += 1
    first = _with_introduction(document, parts, first, last)
    limit = _limit(document, passage, kind, answer)
    first, last = _grown(parts, first, last, limit)
    start, end = parts[first][0], parts[last][1]
    heading = _heading_right_above(document, start)
    if heading and end - heading.start <= limit:
        start = heading.start
    if end - start > LONGEST:
        start = max(start, min(answer[0], end - LONGEST))
        end = min(end, start + LONGEST)
    return start, end


def _limit(document: Document, passage: Passage, kind: Kind, answer: Bounds) -> int:
    text = document.text[passage.start : passage.end]
    guess = answer[0] - passage.start, answer[1] - passage.start
    return _AROUND_A_SPAN if completed(kind, text, guess) else _AROUND_A_STATEMENT


def _sentences(document: Document, passage: Passage) -> list[Bounds]:
    """Return the bounds of a passage's sentences, items and lines."""
    found = [
        (max(start, passage.start), min(end, passage.end))
        for block in document.blocks
        if block.start < passage.end and passage.start < block.end
        for start, end in smallest_pieces(document.text, block, LONGEST)
        if start < passage.end and passage.start < end
    ]
    return found or [(passage.start, passage.end)]


def _place(parts: list[Bounds], offset: int) -> int:
    """Return the number of the part that holds an offset."""
    return max(0, bisect_right(parts, offset, key=lambda part: part[0]) - 1)


def _block_at(document: Document, offset: int) -> int:
    """Return the number of the block that holds an offset."""
    return bisect_right(document.blocks, offset, key=lambda block: block.start) - 1


def _with_introduction(document: Document, parts: list[Bounds], first: int, last: int) -> int:
    """Return the part to begin with so that a listed answer comes with what introduces it."""
    begin = first
    while begin > 0 and document.blocks[_block_at(document, parts[begin][0])].kind in _LISTED:
        begin -= 1
    return begin if parts[last][1] - parts[begin][0] <= LONGEST else first


def _grown(parts: list[Bounds], first: int, last: int, limit: int) -> tuple[int, int]:
    """Return a run of parts grown to both sides in turn while it fits."""
    backwards = True
    while True:
        before = first > 0 and parts[last][1] - parts[first - 1][0] <= limit
        after = last + 1 < len(parts) and parts[last + 1][1] - parts[first][0] <= limit
        if not before and not after:
            return first, last
        if before and (backwards or not after):
            first -= 1
        else:
            last += 1
        backwards = not backwards


def _heading_right_above(document: Document, start: int) -> Block | None:
    place = _block_at(document, start)
    if place < 1 or document.blocks[place].start != start or document.blocks[place].after_gap:
        return None
    above = document.blocks[place - 1]
    # The document's title is shown beside every quote.
    said = document.text[above.start : above.end] == document.title
    return above if above.kind is BlockKind.HEADING and not said else None

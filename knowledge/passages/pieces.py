"""The pieces of a block that passages are put together from: never less than a sentence."""

from collections.abc import Iterator
from math import ceil

from knowledge.document import Block, BlockKind
from knowledge.passages.sentences import sentences


def pieces(text: str, block: Block, limit: int) -> list[tuple[int, int]]:
    """Return the [start, end) of a block, in runs of sentences of like length if it is too long."""
    if block.end - block.start <= limit:
        return [(block.start, block.end)]
    parts = smallest_pieces(text, block, limit)
    length = block.end - block.start
    target = length / ceil(length / limit)
    runs = [parts[0]]
    for start, end in parts[1:]:
        run_start, run_end = runs[-1]
        if run_end - run_start >= target or end - run_start > limit:
            runs.append((start, end))
        else:
            runs[-1] = (run_start, end)
    return runs


def smallest_pieces(text: str, block: Block, limit: int) -> list[tuple[int, int]]:
    """Return the sentences of a block, the lines of code, or a row; cut at twice the limit."""
    inner = text[block.start : block.end]
    if block.kind is BlockKind.ROW:
        bounds: Iterator[tuple[int, int]] = iter([(0, len(inner))])
    elif block.kind is BlockKind.CODE:
        bounds = _lines(inner)
    else:
        bounds = sentences(inner)
    return [
        (block.start + part_start, block.start + part_end)
        for start, end in bounds
        for part_start, part_end in _cut(inner, start, end, 2 * limit)
    ]


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line.rstrip())
        start += len(line) + 1


def _cut(text: str, start: int, end: int, longest: int) -> Iterator[tuple[int, int]]:
    """Yield the range, in parts that end at a space where it is longer than the longest."""
    while end - start > longest:
        space = text.rfind(" ", start + 1, start + longest + 1)
        stop = space if space > start else start + longest
        yield start, stop
        start = stop + (text[stop] == " ")
    if start < end:
        yield start, end

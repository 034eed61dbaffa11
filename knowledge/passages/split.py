"""A document becomes passages: windows of whole sentences under one heading."""

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import shorten

from knowledge.document import Block, BlockKind, Document
from knowledge.passage import Passage
from knowledge.passages.pieces import pieces, smallest_pieces
from knowledge.settings import PassageSettings

SPLITTER_VERSION = 2
"""Raised whenever the same document gives other passages: they are then stored anew."""

_LISTED = (BlockKind.ITEM, BlockKind.ROW)
_HEADING_CHARACTERS = 100
_DEEP = 3  # from this level on a heading rarely says what it is about without the one above


def split(document: Document, settings: PassageSettings) -> tuple[Passage, ...]:
    """Return the passages of a document, in order and without overlap.

    Every sentence outside headings stands in exactly one passage. A passage holds up to
    ``settings.characters``, a single longer sentence up to twice that; it never runs across a
    heading or a gap. A heading with nothing below it is a passage of its own.
    """
    passages: list[Passage] = []
    path: list[Block] = []
    sections = list(_sections(document.blocks))
    for section, following in zip_longest(sections, sections[1:]):
        head = section[0]
        if head.kind is not BlockKind.HEADING:
            windows = _windows(document.text, section, settings.characters)
        else:
            path = [block for block in path if block.level < head.level]
            alone = following is None or _closes(following[0], head)
            windows = iter(smallest_pieces(document.text, head, settings.characters) * alone)
        line = _heading_line(document, path)
        passages += [Passage(start, end, line) for start, end in windows]
        if head.kind is BlockKind.HEADING:
            path.append(head)
    return tuple(passages)


def _sections(blocks: tuple[Block, ...]) -> Iterator[list[Block]]:
    """Yield each heading alone, and the runs of blocks that no heading and no gap divides."""
    section: list[Block] = []
    for block in blocks:
        heading = section and BlockKind.HEADING in (section[-1].kind, block.kind)
        if section and (heading or block.after_gap):
            yield section
            section = []
        section.append(block)
    if section:
        yield section


def _closes(block: Block, head: Block) -> bool:
    return block.kind is BlockKind.HEADING and block.level <= head.level


def _heading_line(document: Document, path: list[Block]) -> str:
    """Return the nearest heading, after the one above it where it is a deep one."""
    if not path:
        return ""
    shown = path[-2:] if path[-1].level >= _DEEP else path[-1:]
    lines = (document.text[block.start : block.end] for block in shown)
    line = " / ".join(line for line in lines if line != document.title)
    return shorten(line, _HEADING_CHARACTERS, placeholder="…")


def _windows(text: str, section: list[Block], limit: int) -> Iterator[tuple[int, int]]:
    """Yield windows of a section, breaking between groups if it can and between pieces if not."""
    start = end = section[0].start
    for group in _groups(text, section, limit):
        if group[-1][1] - start > limit and end > start:
            yield start, end
            start = end = group[0][0]
        for piece_start, piece_end in group:
            if piece_end - start > limit and end > start:
                yield start, end
                start = piece_start
            end = piece_end
    if end > start:
        yield start, end


def _groups(text: str, section: list[Block], limit: int) -> Iterator[list[tuple[int, int]]]:
    """Yield what had better stay together: a paragraph, or a list with what introduces it."""
    group: list[tuple[int, int]] = []
    for block, following in zip_longest(section, section[1:]):
        if block.kind in _LISTED:
            group += pieces(text, block, limit)
            continue
        if group:
            yield group
        group = pieces(text, block, limit)
        introduces = following is not None and following.kind in _LISTED
        if introduces and block.end - block.start > limit // 2:
            *before, last = smallest_pieces(text, block, limit)
            if before:
                yield before
            group = [last]
    if group:
        yield group

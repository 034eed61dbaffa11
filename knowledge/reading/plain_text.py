"""Plain text: paragraphs, bullets and headings as they are set with blank lines."""

import re
from collections.abc import Sequence

from knowledge.document import BlockKind
from knowledge.reading.byline import byline_length, byline_of
from knowledge.reading.page import Page

_MARKER = re.compile(r"\s*(?:[•‣◦▪·*+–-]|(\d{1,3}[.)]))\s+(?=\S)")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*\n)+")  # form feeds and no-break spaces are blank, too
_HEADING_CHARACTERS = 100
_FURNITURE = re.compile(r"(?:image content|image|skip to (?:main )?content)", re.IGNORECASE)
"""What copying a web page leaves behind in place of its pictures and menus."""


def plain_text_page(text: str) -> Page:
    """Return the blocks of a plain text."""
    page = Page()
    for paragraph in _BLANK_LINES.split(text.strip()):
        if not _FURNITURE.fullmatch(paragraph.strip()):
            _add_paragraph(page, paragraph.split("\n"))
    return page


def _add_paragraph(page: Page, lines: list[str]) -> None:
    """Add the items, or the paragraph or heading, between two blank lines."""
    titled = not page.blocks and byline_length(lines[1:])
    if (titled or len(lines) == 1) and _is_heading(lines[0]):
        page.add(BlockKind.HEADING, lines[0], level=2 if page.first(BlockKind.HEADING) else 1)
        lines = lines[1:]
    add_lines(page, lines)


def add_lines(page: Page, lines: Sequence[str]) -> None:
    """Add lines that stand together: as items where they begin like some, else as a paragraph.

    A byline at their beginning is a paragraph of its own, which keeps its lines.
    """
    length = byline_length(lines)
    page.add(BlockKind.PARAGRAPH, "\n".join(lines[:length]))
    kind, held = BlockKind.PARAGRAPH, ""
    for line in lines[length:]:
        if marker := _MARKER.match(line):
            page.add(kind, held, level=int(kind is BlockKind.ITEM))
            kind, held = BlockKind.ITEM, f"{marker[1] or '•'} {line[marker.end() :]}"
        else:
            held += f" {line}"
    page.add(kind, held, level=int(kind is BlockKind.ITEM))


def _is_heading(line: str) -> bool:
    """Tell whether a line that stands alone is short, no bullet, and ends like no sentence."""
    line = line.strip()
    return (
        len(line) <= _HEADING_CHARACTERS
        and any(letter.isalpha() for letter in line)
        and line[-1] not in ".!?:;,…\"”'’)"
        and not _MARKER.match(line)
        and not byline_of(line)
    )

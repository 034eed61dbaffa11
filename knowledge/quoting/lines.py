"""The lines of a quote: outside code, each one is a block of its document."""

from knowledge.quoting.clause import Bounds

_ITEM = "•"
_CELLS = " | "


def lines(text: str) -> list[Bounds]:
    """Return the bounds of the lines of a text that are not empty."""
    bounds: list[Bounds] = []
    start = 0
    for line in text.split("\n"):
        if line.strip():
            bounds.append((start, start + len(line)))
        start += len(line) + 1
    return bounds


def is_item(line: str) -> bool:
    """Return whether a line is an item of a list."""
    return line.lstrip().startswith(_ITEM)


def is_listed(line: str) -> bool:
    """Return whether a line is an item of a list or a row of a table."""
    return is_item(line) or _CELLS in line

"""Text of others, written so that Discord shows it as it stands.

A backslash before any character that is neither a letter, a digit nor a space makes Discord show
that character as it is, and hides the backslash (the escape rule of simple-markdown, which
Discord's clients use). So nothing that a text holds can ping, format, hide or link by itself.
"""

import unicodedata
from typing import Final

from bot.discord_bot.limits import width

_FORMATTING: Final = frozenset("\\*_~`|<>#+-[]()@:/")
# Invisible, although Unicode counts them as letters, marks or symbols.
_BLANKS: Final = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")
_LINE_ENDS: Final = frozenset(("Zl", "Zp"))
_INVISIBLE: Final = frozenset(("Cc", "Cf", "Cs"))
_CUT: Final = "…"
_BOLD: Final = "**"


def shown(text: str, limit: int, bold: tuple[int, int] = (0, 0)) -> str:
    """Write a text in at most ``limit`` UTF-16 units of Discord's markdown, ``text[bold]`` bold.

    Control characters, bidirectional marks and zero-width characters are left out; what does not
    fit is cut, with an ellipsis. A text in which nothing is visible comes out as an ellipsis,
    because Discord refuses empty parts of messages.
    """
    pieces = _pieces(text)
    kept = _how_many_fit(pieces, limit - len(_CUT) - 2 * len(_BOLD))
    start, end = min(bold[0], kept), min(bold[1], kept)
    inside = "".join(pieces[start:end])
    written = "".join(
        (
            *pieces[:start],
            f"{_BOLD}{inside}{_BOLD}" if inside.strip() else inside,
            *pieces[max(start, end) : kept],
            _CUT if kept < len(pieces) else "",
        )
    )
    return written if written.strip() else _CUT


def plain(text: str, limit: int) -> str:
    """Write a text on one line where Discord formats nothing: a choice, an option, a name."""
    characters = [" " if _visible(one) == "\n" else _visible(one) for one in text]
    kept = _how_many_fit(characters, limit - len(_CUT))
    written = "".join(characters[:kept]) + (_CUT if kept < len(characters) else "")
    return written if written.strip() else _CUT


def _pieces(text: str) -> list[str]:
    """Return how each character is written, one piece a character."""
    pieces = []
    before = ""
    for character in text:
        visible = _visible(character)
        # A number and a full stop at the start of a line would become a list.
        formats = visible in _FORMATTING or (visible == "." and before.isdigit())
        pieces.append(f"\\{visible}" if formats else visible)
        before = visible or before
    return pieces


def _visible(character: str) -> str:
    category = unicodedata.category(character)
    if character == "\n" or category in _LINE_ENDS:
        return "\n"
    if character == "\t":
        return " "
    return "" if category in _INVISIBLE or character in _BLANKS else character


def _how_many_fit(pieces: list[str], room: int) -> int:
    for count, piece in enumerate(pieces):
        room -= width(piece)
        if room < 0:
            return count
    return len(pieces)

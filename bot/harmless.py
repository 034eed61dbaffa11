"""Texts of others, made harmless for a terminal."""

import unicodedata

# https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters
_TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def harmless(text: str) -> str:
    """Drop what would steer the terminal, or turn the direction of what follows."""
    return "".join(
        character
        for character in text
        if character in "\n\t"
        or (unicodedata.category(character) != "Cc" and character not in _TURNING)
    )

"""Links to the very words: a text fragment that has a browser scroll to a quote and mark it.

https://wicg.github.io/scroll-to-text-fragment/
"""

import re
from typing import Final
from urllib.parse import quote as percent_encoded

_WORDS: Final = 4
_SHORT: Final = 2 * _WORDS


def text_fragment(text: str) -> str:
    """Return ``:~:text=start,end`` for the words of a quote, "" where there are none.

    Only the first and last line are named: what lies between may be laid out in any way.
    """
    lines = [
        line for line in (re.sub(r"^\W+", "", line).split() for line in text.split("\n")) if line
    ]
    if not lines:
        return ""
    if len(lines) == 1 and len(lines[0]) <= _SHORT:
        return f":~:text={_encoded(lines[0])}"
    return f":~:text={_encoded(lines[0][:_WORDS])},{_encoded(lines[-1][-_WORDS:])}"


def _encoded(words: list[str]) -> str:
    # A dash, a comma or an ampersand would be taken for the fragment's own syntax.
    return percent_encoded(" ".join(words), safe="").replace("-", "%2D")

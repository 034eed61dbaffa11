"""Where sentences begin and end.

Own rules rather than a library: pysbd knows more abbreviations but needs minutes where these
need seconds for a few thousand posts, and a wrong bound only moves where a passage may end.
"""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|[。！？]+|(?=\n)")  # noqa: RUF001
_ABBREVIATIONS = frozenset(
    "al approx apr art assoc aug capt cf co corp dec dept dr ed eds eg e.g est etc feb fig figs "
    "fr gen gov i.e ie inc jan jr jul jun ltd mar mr mrs ms mt no nos nov oct op p.m a.m ph.d "
    "phd pp prof rev sep sept sr st u.k u.s v vol vs".split()
)
_NUMBERED = frozenset("art fig figs no nos p pp sec vol approx".split())


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of each sentence of a paragraph, without the white space around it.

    A line break ends a sentence. So does a full stop, unless it belongs to an abbreviation or
    an initial, or what follows goes on in lower case.
    """
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if end > start and _ends(text, start, found):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    if not found[0] or found[0][0] not in ".…":
        return True
    following = text[found.end() : found.end() + 40].lstrip().lstrip("\"'“‘([*_")  # noqa: RUF001
    if following[:1].islower():
        return False
    if found[0] != ".":
        return True
    last = text[start : found.start()].rsplit(None, 1)
    word = last[-1].lstrip("\"'“‘([").lower() if last else ""  # noqa: RUF001
    if word in _NUMBERED:
        return not following[:1].isdigit()
    initial = len(word) == 1 and word.isalpha() and word != "i"
    number_of_item = word.isdigit() and len(last) == 1
    return not (initial or number_of_item or word in _ABBREVIATIONS)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    if start < end:
        yield start, end

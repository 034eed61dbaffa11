"""Where sentences begin and end.

Own rules rather than a library: on paragraphs of the event bench pysbd took 130 times as long,
and where the two differed (3% of paragraphs) it was wrong as often.
"""

import re
from collections.abc import Iterator

_END = re.compile(r"[.!?…]+[\"'”’)\]]*(?=\s)|[。！？]+|(?=\n)")  # noqa: RUF001 (Chinese marks)
_BEFORE_A_NAME = {
    "al", "ave", "capt", "co", "corp", "dept", "dr", "e.g", "ed", "eds", "eg", "est", "fr", "gen",
    "gov", "i.e", "ie", "inc", "jr", "ltd", "mr", "mrs", "ms", "mt", "prof", "rev", "sr", "st",
    "u.k", "u.s", "v", "viz", "vs",
}  # fmt: skip
_BEFORE_A_NUMBER = {
    "approx", "apr", "art", "aug", "ca", "dec", "feb", "fig", "figs", "jan", "jul", "jun", "mar",
    "no", "nos", "nov", "oct", "op", "pp", "sec", "sep", "sept", "vol",
}  # fmt: skip
# In German "18." is the 18th: "vom 16. bis 18. Mai", "der 2. Vorsitzende".
_BEFORE_AN_ORDINAL = {"beim", "das", "dem", "den", "der", "des", "vom", "zum", "zur"}
_AFTER_AN_ORDINAL = re.compile(
    r"(?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|(?:Jan|Feb|Apr|Aug|Sept|Okt|Nov|Dez)\.)(?!\w)"
)
_ORDINAL_DIGITS = 2
_OPENING = "\"'“‘([*_"


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Yield the [start, end) of each sentence of a paragraph, without the white space around it.

    A line break ends a sentence. So does a mark, unless what follows goes on in lower case, or
    the mark is the full stop of an abbreviation, an initial, an ordinal or an item's number.
    """
    start = 0
    for found in _END.finditer(text):
        end = found.end()
        if end > start and _ends(text, start, found):
            yield from _trimmed(text, start, end)
            start = end
    yield from _trimmed(text, start, len(text))


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    """Tell whether a mark between two words ends the sentence that begins at ``start``."""
    if not found[0] or found[0][0] in "。！？":  # noqa: RUF001 (a line break, Chinese marks)
        return True
    following = text[found.end() : found.end() + 40].lstrip().lstrip(_OPENING)
    if following[:1].islower():
        return False
    words = text[max(start, found.start() - 60) : found.start()].split()
    word = words[-1].lstrip(_OPENING).lower() if words else ""
    if found[0] != "." or not word:
        return True
    if word in _BEFORE_A_NUMBER:
        return not following[:1].isdigit()
    if (
        word.isdigit()
        and len(word) <= _ORDINAL_DIGITS
        and (
            _AFTER_AN_ORDINAL.match(following)
            or (len(words) > 1 and words[-2].lower() in _BEFORE_AN_ORDINAL)
        )
    ):
        return False
    initial = len(word) == 1 and word.isalpha() and word != "i"
    numbers_an_item = word.isdigit() and len(words) == 1
    return not (initial or numbers_an_item or word in _BEFORE_A_NAME)


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end = start + len(inner.strip())
    if start < end:
        yield start, end

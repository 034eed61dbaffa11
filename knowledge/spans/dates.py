"""Dates, date ranges and times of day: "October 17–19", "1st and 2nd of May", "3pm CET".

Single dates and times are found by their shape; those with nothing but a joining word or mark
between them are one span, so that a range, or a day with its hour, is emphasised whole.
"""

import re

from knowledge.spans.span import Span, SpanKind

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Thur|Fri|Sat|Sun)\b)s?"
_DAY = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\w:])"
_YEAR = r"(?:19[89]|20[0-4])\d(?!\w|[.,]\d)"
_TO = r"\s*(?:-|–|—|&|to|and|through|until|till)\s*"
_DAYS = rf"{_DAY}(?:(?:{_TO}|,\s*){_DAY})*"
_PART = r"(?:early|mid|late|end of|beginning of|start of|middle of|first half of|second half of)"
_ZONE = r"(?:\s*\(?(?:[A-Z]{2,4}T\b|UTC(?:\s?[+-]\d+)?|GMT(?:\s?[+-]\d+)?|ET\b|PT\b))"
_HOUR = r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b\.?)|\d{1,2}:\d\d"

_DATE = re.compile(
    rf"(?<![\w.])(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}"
    rf"|{_DAYS}(?:\s+of|\s*-)?\s*{MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|{MONTH}\s*(?:the\s+)?{_DAYS}(?:,?\s+{_YEAR})?"
    rf"|(?:{_PART}[\s-]+)?{MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|(?:{_PART}[\s-]+|(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|Q[1-4])(?:\s+of)?\s+)*"
    rf"{_YEAR})"
    rf"|(?<!\w){_WEEKDAY}(?!\w)(?:\s+{_DAYS})?",
)
_TIME = re.compile(
    rf"(?<![\w.:])(?:(?:{_HOUR}){_ZONE}?(?:{_TO}(?:{_HOUR}){_ZONE}?)?|\d{{4}}\s?(?:UTC|GMT)"
    r"|\d{1,2}" + _ZONE + r"|noon|midnight)(?:\)|\b)",
    re.I,
)
_JOIN = re.compile(r"\s*(?:,|-|–|—|&|\bto\b|\band\b|\bfrom\b|\bat\b|\buntil\b|\bthrough\b|\(|•|@)?\s*")
# "may", "march" and the weekdays' short forms are words as well: only their capitals are dates.
_LONE_WORD = re.compile(r"(?:May|March|Sun|Sat|Wed|Mon|Mar|Dec|Jan)\.?")
_BEFORE_A_MONTH = re.compile(r"\b(?:in|of|since|until|by|from|last|next|this|to|during|and)\s+$")


def dates(text: str) -> tuple[Span, ...]:
    """Return the dates, date ranges and times of day of a text, joined where they belong."""
    atoms = [
        Span(match.start(), match.end(), SpanKind.DATE)
        for match in _DATE.finditer(text)
        if not _LONE_WORD.fullmatch(match.group()) or _BEFORE_A_MONTH.search(text, 0, match.start())
    ]
    atoms += [
        Span(match.start(), match.end(), SpanKind.TIME)
        for match in _TIME.finditer(text)
        if not any(atom.start < match.end() and match.start() < atom.end for atom in atoms)
    ]
    joined: list[Span] = []
    for atom in sorted(atoms):
        if joined and _JOIN.fullmatch(text, joined[-1].end, atom.start):
            first = joined.pop()
            kind = SpanKind.DATE if SpanKind.DATE in (first.kind, atom.kind) else SpanKind.TIME
            joined.append(Span(first.start, atom.end, kind))
        else:
            joined.append(atom)
    return tuple(joined)

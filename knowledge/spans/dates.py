"""Dates, date ranges and times of day: "October 17–19", "1st and 2nd of May", "3pm CET".

Single dates and times are found by their shape; those with nothing but a joining word or mark
between them are one span, so that a range, or a day with its hour, is emphasised whole.
"""

import re
from dataclasses import replace

from knowledge.spans.month import MONTH
from knowledge.spans.span import Span, SpanKind

_WEEKDAY = (
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tue|Wed|Thu|Thur|Fri|Sat|Sun)\b)s?"
)
_DAY = r"(?:[0-2]?\d|3[01])(?:st|nd|rd|th)?(?![\w:])"
_YEAR = r"(?:19[89]|20[0-4])\d(?!\w|[.,]\d)"
_TO = r"\s{0,3}(?:-|–|—|&|to|and|through|until|till)\s*"
_DAYS = rf"{_DAY}(?:(?:{_TO}|,\s*){_DAY}){{0,4}}"
_PART = (
    r"(?:early|mid|late|(?:the )?(?:(?:very )?end|beginning|start|middle|(?:first|second) half"
    r"|(?:first|second|third|fourth|last) (?:week|day|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
    r" of(?: the)?)"
)
_PLACE = r"(?:(?:Americas?|Europe(?:an)?|Australian?|US)\s+)?"
_ZONE = (
    r"(?:\s*\(?(?:[A-Z]{1,4}T\b|(?:UTC|GMT)(?:\s?[+-]\d+)?)"
    rf"|\s+{_PLACE}(?:Eastern|Central|Western|Pacific|Mountain)(?:\s(?:\w+\s)?[Tt]ime)?"
    r"|\s+[Aa]nywhere on [Ee]arth|\s+\(?AoE\b)"
)
_HOUR = (
    r"(?:\d{1,2}(?:[:.]\d\d){0,2}\s*[AaPp]\.?[Mm](?!\w)|\d{1,2}:\d\d(?::\d\d)?"
    r"|[Nn]oon|[Mm]idnight)"
)

# Each begins with the signs that it can begin with: most words are passed over by one of them.
_DATE = re.compile(
    r"\b(?=[\dADFJMNOQSTWabeflmstvw])(?:(?<!\.)"
    rf"(?:{_PART}[\s-]+)?(?:{_WEEKDAY},?\s+(?:the\s+)?)?"
    rf"(?:\d{{4}}-\d\d-\d\d|\d{{1,2}}[/.-]\d{{1,2}}[/.-]\d{{4}}"
    rf"|{_DAYS}(?:\s+of|\s*-)?\s*{MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|{MONTH}\s*(?:the\s+)?{_DAYS}(?:,?\s+{_YEAR})?"
    rf"|{MONTH}(?:,?\s+(?:of\s+)?{_YEAR})?"
    rf"|(?:(?:[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter|Q[1-4])(?:\s+of)?\s+)*"
    rf"{_YEAR})"
    rf"|{_WEEKDAY}(?!\w)(?:\s+{_DAYS})?)",
)
_TIME = re.compile(
    rf"\b(?=[\dMNmn])(?<![.:])(?:(?:\d{{1,2}}{_TO})?{_HOUR}{_ZONE}?(?:{_TO}{_HOUR}{_ZONE}?)?"
    rf"|\d{{3,4}}\s?(?:UTC|GMT)|\d{{1,2}}{_ZONE})(?!\w)"
)
_JOIN = re.compile(
    r"\s*,?\s*(?:-|–|—|&|\bto\b|\band\b|\bor\b|\bfrom\b|\bat\b|\bon\b|\buntil\b|\bthrough\b"
    r"|\(|•|@)?\s*(?:the\s+)?"
)
# "may", "march" and the weekdays' short forms are words as well: only their capitals are dates.
_LONE_WORD = re.compile(r"(?:May|March|Sun|Sat|Wed|Mon|Mar|Dec|Jan)\.?")
_BEFORE_A_MONTH = re.compile(r"\b(?:in|of|since|until|by|from|last|next|this|to|during|and)\s+$")


def dates(text: str) -> tuple[Span, ...]:
    """Return the dates, date ranges and times of day of a text, joined where they belong."""
    atoms = [
        Span(match.start(), match.end(), SpanKind.DATE)
        for match in _DATE.finditer(text)
        if not _LONE_WORD.fullmatch(match.group())
        or _BEFORE_A_MONTH.search(text[max(0, match.start() - 10) : match.start()])
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
    return tuple(_with_bracket(text, span) for span in joined)


def _with_bracket(text: str, span: Span) -> Span:
    """Take in the bracket that closes one opened within the span: "9:00 (16:00 UTC)"."""
    opened = text.count("(", span.start, span.end) > text.count(")", span.start, span.end)
    return (
        replace(span, end=span.end + 1) if opened and text[span.end : span.end + 1] == ")" else span
    )

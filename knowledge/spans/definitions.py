"""What a text says a thing is: the expansion of an acronym, or the words after "X is".

Expansions are matched as Schwartz and Hearst (2003), "A simple algorithm for identifying
abbreviation definitions in biomedical text": from the right, each letter of the short form must
stand in the long form, and the first one at the start of a word.
"""

import re
from dataclasses import dataclass

from knowledge.spans.span import Span, SpanKind

_IN_BRACKETS = re.compile(r"\(([^()\n]{2,90})\)")
_SHORT = re.compile(r"(?=[^ ]*[A-Z])[A-Z\d][\w&/.-]{1,11}")
_BESIDE = re.compile(  # "MIRA, the Modular Inflow and Runoff Analyser," and "API stands for ..."
    r"\b(?P<short>(?=\w*[A-Z]\w*[A-Z])(?!\w*[a-z]{3})[A-Z]\w{1,11})"
    r"(?:,\s(?:the|an?)\s(?=[A-Z])|\sstands\sfor\s(?:the\s)?)"
    r"(?P<long>[^,;:.!?()\n]{5,90})(?=[,;:.!?()\n]|$)"
)
_CLAUSE_END = re.compile(r"[.;:!?](?=\s|$)|\n\n|$")


@dataclass(frozen=True, slots=True)
class Expansion:
    """A short form and the span of the words it stands for."""

    short: str
    span: Span


def _long_form(short: str, text: str, end: int) -> int | None:
    """Return where the long form of ``short`` that ends at ``end`` starts, or None."""
    letters = [letter for letter in short.lower() if letter.isalnum()]
    place = end
    for index in range(len(letters) - 1, -1, -1):
        place -= 1
        while place >= 0 and not _matches(letters[index], text, place, end, first=index == 0):
            if text[place] in ".;:!?(\n":
                return None
            place -= 1
        if place < 0:
            return None
    # Schwartz and Hearst: no more words than the letters plus five, or twice the letters.
    words = len(text[place:end].split())
    return place if words <= min(len(letters) + 5, 2 * len(letters)) else None


def _matches(letter: str, text: str, place: int, end: int, *, first: bool) -> bool:
    """Say whether a letter stands there; the first one begins a word, and not the last word."""
    if text[place].lower() != letter:
        return False
    begins = place == 0 or not text[place - 1].isalnum()
    return not first or (begins and " " in text[place:end])


def expansions(text: str) -> tuple[Expansion, ...]:
    """Return the acronyms that a text expands.

    "Resource Controller (RC)", "RC (Resource ...)", "RC, the Resource ...," and "RC stands for".
    """
    found: list[Expansion] = []
    for match in _IN_BRACKETS.finditer(text):
        inner = match.group(1).strip()
        before = len(text[: match.start()].rstrip())
        if _SHORT.fullmatch(inner):
            start = _long_form(inner, text, before)
            if start is not None:
                found.append(Expansion(inner, Span(start, before, SpanKind.DEFINITION)))
        elif outer := re.search(r"[\w&/.-]+$", text[:before]):
            start = _long_form(outer.group(), text[: match.end(1)], match.end(1))
            if _SHORT.fullmatch(outer.group()) and start is not None:
                span = Span(match.start(1), match.end(1), SpanKind.DEFINITION)
                found.append(Expansion(outer.group(), span))
    for beside in _BESIDE.finditer(text):
        if _initials_fit(beside["short"], beside["long"]):
            span = Span(beside.start("long"), beside.end("long"), SpanKind.DEFINITION)
            found.append(Expansion(beside["short"], span))
    return tuple(found)


def _initials_fit(short: str, long: str) -> bool:
    """Say whether each capital of a short form begins a word, in order, and the first the first."""
    capitals = [letter.lower() for letter in short if letter.isupper()]
    words = long.lower().split()
    initials = iter([word[0] for word in words])
    in_order = all(capital in initials for capital in capitals)
    return in_order and words[0][0] == capitals[0] and len(words) <= 2 * len(capitals)


def definition(subject: str, text: str) -> Span | None:
    """Return what a text says ``subject`` is or stands for, to the end of the clause, or None.

    The expansion where the subject is an acronym that the text expands; else what follows
    "subject is a", "subject stands for", "subject, the ...," in the text's first such clause.
    """
    for expansion in expansions(text):
        if expansion.short.lower() == subject.lower():
            return expansion.span
    thing = rf"(?<!\w){re.escape(subject)}(?!\w)(?:\s*\([^()]{{1,40}}\))?"
    said = re.search(
        rf"{thing}\W{{0,2}}\s*(?:is|are|was|were|stands? for|means|refers to)\s+(?!not\b)",
        text,
        re.I,
    )
    if said:
        end = _CLAUSE_END.search(text, said.end())
        return Span(said.end(), end.start() if end else len(text), SpanKind.DEFINITION)
    beside = re.search(
        rf"{thing}(?:,|\s*[-–—:])\s+(?P<what>[^,;.\n()]{{5,120}})(?=[,;.\n()])", text, re.I
    )
    if beside:
        return Span(beside.start("what"), beside.end("what"), SpanKind.DEFINITION)
    return None

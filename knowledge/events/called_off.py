"""Words that say that an event does not take place, or not as it was told."""

import re

from knowledge.events.naming import YEAR

_OFF = re.compile(
    r"\bpostpon|\bcancel|\breschedul|\bcalled off|\b(?:been|was|were|is|are) moved\b"
    r"|\bnot\b(?! only)|n['’]t\b|\bnever\b|\bno longer\b",
    re.I,
)
_OFF_IN_TITLE = re.compile(r"\b(?:postpon|cancel|called off|changes to|proposal\b)", re.I)
_CALLED_OFF = re.compile(
    rf"(?P<year>\s{YEAR})?[^.;\n]{{0,50}}?\b(?:been|is|was|had to be)\s(?:\w+\s){{0,2}}?"
    r"(?:cancell?ed|postponed|called off)\b"
)
_MEANT = re.compile(
    r"\b(?:was|were|been)\s(?:\w+\s){0,2}?(?:planned|scheduled|meant|supposed|due|expected|intended"
    r"|set|to (?:be|take|run|happen|start))\b"
    r"|\bwould have\b",
    re.I,
)
_CHANGE = re.compile(r";|\bbut\b|\binstead\b", re.I)


def is_off(sentence: str) -> bool:
    """Whether a sentence tells of something cancelled, moved or negated.

    What exactly does not hold is not told apart: a sentence with a "not" says nothing for certain.
    """
    return bool(_OFF.search(sentence))


def was_only_meant(before: str) -> bool:
    """Whether the words before a date tell what was planned and may have come otherwise."""
    return bool(_MEANT.search(_CHANGE.split(before)[-1]))


def is_off_in_title(title: str) -> bool:
    """Whether a title says that the event does not take place as it was told."""
    return bool(_OFF_IN_TITLE.search(title))


def is_called_off(text: str, head: str, edition: int | None) -> bool:
    """Whether a text says anywhere that an event was called off: "... has been cancelled".

    An event of the same head and another year is another one.
    """
    called_off = (
        _CALLED_OFF.match(text, named.end())
        for named in re.finditer(rf"(?<!\w){re.escape(head)}(?!\w)", text)
    )
    return any(
        found and (found["year"] is None or edition in (None, int(found["year"])))
        for found in called_off
    )

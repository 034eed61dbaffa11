"""Whether a sentence speaks of the event itself, or of something before, at or of the event.

In "The training before AlpineConf ran from 1 to 2 October" it is the training that ran.
"""

import re

from knowledge.events.naming import YEAR

_LEADING = rf"\s+(?:(?:the|this|our|last|next|annual|year['’]s|{YEAR})\s+)*\[?$"
_VISITED = re.compile(rf"\b(?:at|to){_LEADING}", re.I)
_BESIDE = re.compile(
    r"\b(?:before|after|around|alongside|during|following|preceding|since|until|with|by|near|in|for|on"
    rf"|from|behind|about|outside){_LEADING}",
    re.I,
)
_PART = re.compile(
    r"\b(?:sprint|training|workshop|tutorial|hackathon|meetup|exhibition|booth|track|party|dinner"
    r"|reception|ceremony|tour|camp|concert|day|travel|trip)s?\b",
    re.I,
)
_TOLD_OF = re.compile(
    r"\b(?:talk|keynote|session|panel|registration|deadline|call|submission|ticket|webinar|meeting)",
    re.I,
)
_DONE_BY_IT = re.compile(
    r"(?:held|host(?:ed|ing)|ran|runs)\s(?:an?|its|their|our|another|several|many|two|three)\b"
    r"|(?:host(?:ed|ing)|ran|runs|met|meets?|gather(?:s|ed)?)\s(?!(?:from|on|in|at|over|for|by|between|during|through|as|again"
    r"|online|virtually|alongside)\b)[a-z]"
)
_OF_IT = re.compile(rf"\b(?P<what>\w+)\s+of{_LEADING}", re.I)
_EDITION = re.compile(r"(?:edition|year|iteration|instal?lment|version|instance)s?", re.I)
_GOES_ON = re.compile(
    rf"(?:\s*(?:of\s+)?{YEAR})?(?:\s*\([^)]*\))?(?:\s+(?:event|conference|itself|edition))?"
    r"(?:\s*$|\s*[,:–—(-]|\s+(?:which|that|was|were|is|are|will|has|had|and|for|in|at)\b)"
)


def is_visited(before: str) -> bool:
    """Whether the words before an event's name say that somebody is, or goes, there."""
    return bool(_VISITED.search(before))


def is_beside(before: str) -> bool:
    """Whether the words before an event's name tell of something before, around or of it."""
    if is_visited(before) and _PART.search(before):
        return True
    of_it = _OF_IT.search(before)
    return bool(_BESIDE.search(before) or (of_it and not _EDITION.fullmatch(of_it["what"])))


def takes_place_itself(sentence: str, mention: tuple[int, int], verb: int) -> bool:
    """Whether a verb of taking place, which begins at ``verb``, is about the event mentioned."""
    start, end = mention
    before = sentence[:start]
    if is_visited(before) or is_beside(before):
        return False
    if end > verb:
        return True
    return bool(_GOES_ON.match(sentence[end:verb])) and not _DONE_BY_IT.match(sentence, verb)


def may_go_on(sentence: str, mention: tuple[int, int]) -> bool:
    """Whether "it" in the next sentence is the event mentioned: nothing else is spoken of."""
    before, after = sentence[: mention[0]], sentence[mention[1] :]
    other = (found.search(words) for found in (_PART, _TOLD_OF) for words in (before, after))
    return not (is_beside(before) or any(other))

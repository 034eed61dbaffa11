"""Whether a sentence says that an event takes place on a date, and when seen from its text.

Precision over coverage: the words between the event, the verb and the date must leave no room for
a deadline, a session or another event.
"""

import re
from enum import Enum

from knowledge.events.called_off import is_off, was_only_meant
from knowledge.events.naming import YEAR
from knowledge.events.subject import is_beside, is_visited, takes_place_itself
from knowledge.spans.span import Span

_VERB = (
    r"(?:held|takes? place|took place|taking place|hosted|hosting|ran|runs|happen(?:s|ing|ed)?"
    r"|scheduled|gathered|gathers?|met(?! by)|occurred|spanning|planned for|meets?|return(?:s|ed))"
)
_STARTS = r"(?:starts|started|begins|began|kicks off|kicked off)"
_OTHER = re.compile(
    r"deadline|appl(?:y|ication)|submi(?:t|ssion)|regist(?:er|ration)(?!\))|proposal|notif|postponed"
    r"|clos(?:e|es|ed|ing)\b|cancel|tentative|originally|was to be|were to|early.bird|book\b"
    r"|\bcalls?\b|discussion|meeting(?!\s20)|webinar|planning|office hours|keynote|\btalks?\b"
    r"|tutorial|\bpanel|session|ticket|\bday (?:\d|one|two|three)\b|(?:last|next) (?:year|time)"
    r"|previous|task force met|\bhalf\b|(?:first|second|third|last) (?:week|day)\b|https?:"
    r"|published|announced|tweets?\b|instead",
    re.I,
)
_HELD = re.compile(rf".*\b(?P<verb>{_VERB}|(?P<starts>{_STARTS}))\b(?P<gap>.{{0,110}})$", re.S)
_ENDS = re.compile(r"\b(?:ends|ended)\b")
_OTHER_CLAUSE = re.compile(r";|\b(?:was|were|is|are|will|had|has|have|followed)\b")
_ENDS_WITH_VERB = re.compile(rf"{_VERB}\s*$")
_LEADS = re.compile(
    r"(?:\b(?:on|from|over|between|during|for|of|in|the|is|are|weekend|week|both days)|[,:(–—-]|^)"
    r"\s*(?:the\s+)?(?:of\s+)?$",
    re.I,
)
_LATER = re.compile(r"\b(?:by|before|until|till|after|since|through)\s*(?:the\s+)?$", re.I)
_FIELD = re.compile(r"^\W*(?:dates?|when|dates? and times?)\s*[:–-]*\s*", re.I)
_OPENS = re.compile(
    r"^\W*(?:on|from|over|between|during the week(?:end)? of)?\s*(?:the\s+)?$", re.I
)
_THEN = re.compile(
    rf"^[^.]{{0,70}}?\b(?:{_VERB}|we (?:held|ran|had|gave|taught|hosted|gathered)|attended"
    r"|brought together|participated)\b"
)
_BESIDE = re.compile(r"\bco-?located\b", re.I)
_IS = re.compile(rf"(?:\s*{YEAR})?(?:\s+itself)?(?:\s+(?:was|is|will be)\b)?")
_IN_A_PLACE = re.compile(
    r"(?:[\s,]*(?:\([^)]*\)|\]\S*(?!\S)|(?:and|at|the|co-located|[A-Z]\w*)\b|\+)){0,9}"
    r"\s*,?\s(?:in|at)\s(?:the\s)?[A-Z][^.;:]{0,60}$"
)
_IS_ONE = re.compile(
    r"\s+an?\s(?:[\w,-]+\s){0,6}?(?:event|conference|summit|meetup|hackathon)\s(?:on|from)\s(?:the\s)?$"
)
_SAID = re.compile(r"[\s,:(–—-]*(?:(?:on|from)\s+)?(?:the\s+)?$")
_WEEK_OF = re.compile(r"\bweek of\s+(?:the\s+)?$", re.I)
_RANGE = re.compile(r"-|–|—|\b(?:to|and|through)\b")
_FUTURE = re.compile(
    r"\b(?:will|going to|planned|to be held|scheduled|upcoming|join us|takes? place|happens"
    r"|taking place|is being|coming)\b",
    re.I,
)
_PAST = re.compile(
    r"\b(?:(?:was|were|we) held|took|was|were|ran|hosted|had|met|gathered|attended|happened|gave"
    r"|taught|occurred|brought|participated)\b",
    re.I,
)


class Tense(Enum):
    """How a sentence looks at what it tells."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


def tense_of(sentence: str) -> Tense:
    """Return whether a sentence tells of what was or of what will be."""
    if _FUTURE.search(sentence):
        return Tense.FUTURE
    return Tense.PAST if _PAST.search(sentence) else Tense.OPEN


def is_date_field(line: str, above: str) -> bool:
    """Whether a line is one such as "When: 2 May", or stands below a heading "When"."""
    return bool(_FIELD.match(line) or _FIELD.fullmatch(above))


def tells_when(sentence: str, above: str, date: Span, mention: tuple[int, int]) -> bool:
    """Whether a sentence says that something takes place on a date in it.

    ``above`` is the line before it; ``mention`` is where the sentence mentions the event.
    """
    before, after = sentence[: date.start], sentence[date.end :]
    if is_off(sentence) or was_only_meant(before):
        return False
    if _FIELD.fullmatch(before) or (not before.strip() and _FIELD.fullmatch(above)):
        return True
    one_day_of_many = _WEEK_OF.search(before) and not _RANGE.search(sentence[date.start : date.end])
    if one_day_of_many or _OTHER.search(before) or _LATER.search(before):
        return False
    if _OPENS.match(before):
        then = _THEN.match(after)
        named = sentence[: mention[0]]
        itself = not is_visited(named) and not is_beside(named)
        return then is not None and not _OTHER.search(then.group()) and itself
    if _BESIDE.search(after) or not (_LEADS.search(before) or _ENDS_WITH_VERB.search(before)):
        return False
    return _is_held(sentence, date, mention) or _names_right_before(before, mention)


def _is_held(sentence: str, date: Span, mention: tuple[int, int]) -> bool:
    """Whether a verb before the date says that the event, nothing beside it, takes place.

    The day on which something starts tells when it takes place only together with its end.
    """
    held = _HELD.match(sentence[: date.start])
    if held is None or _OTHER_CLAUSE.search(held["gap"]):
        return False
    if held["starts"] and not _ENDS.search(sentence[date.start : date.end]):
        return False
    return takes_place_itself(sentence, mention, held.start("verb"))


def _names_right_before(before: str, mention: tuple[int, int]) -> bool:
    """Whether nothing but a place stands between the event's name and the date."""
    start, end = mention
    if not 0 < end <= len(before) or is_beside(before[:start]):
        return False
    is_ = _IS.match(before, end)
    between = before[is_.end() if is_ else end :]
    if _SAID.match(between) or (is_ and _IS_ONE.match(between)):
        return not is_visited(before[:start])
    return bool(_IN_A_PLACE.match(between)) and not _OTHER_CLAUSE.search(between)

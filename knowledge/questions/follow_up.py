"""A follow-up question with what it leaves unsaid: "and where was it?" after a question."""

import calendar
import re
from dataclasses import dataclass, replace

from knowledge.questions.names import acronyms, names, years

_OPENING = re.compile(r"^(?:and|also|ok(?:ay)?|so|then|but|or)\b[\s,]*", re.I)
_ABOUT = re.compile(r"(?:(?:what|how) about|(?:the )?same for)\s+", re.I)
_OF = re.compile(r"(?:in|for|at) (?!wh)\S+(?: \S+)?$", re.I)
_BACK = re.compile(
    r"\b(?:it|its|they|them|their|there|that|this|these|those|he|she|him|his|her|then)\b", re.I
)
_BE = r"(?:is|are|was|were|be|been)"
_THERE_IS = re.compile(rf"\b(?:{_BE} there\b(?!\W*$)|there {_BE}\b)", re.I)
_POINTING = (
    (re.compile(r"(?<=\bget )there\b", re.I), "to {topic}"),
    (re.compile(r"\b(?:it|they|them)\b", re.I), "{topic}"),
    (re.compile(r"\b(?:its|their)\b", re.I), "{topic}'s"),
    (re.compile(r"\bthere\b", re.I), "at {topic}"),
)
_SMALL = re.compile(
    r"\b(?:what|whats|which|when|where|who|whose|whom|why|how|many|much|more|long|often|big|else|next"
    r"|last|ones?|is|are|was|were|am|be|been|do|does|did|has|have|had|can|could|will|would|should|a"
    r"|an|the|of|in|on|at|to|for|from|by|with|about|and|or|also|i|you|we|me|my|our|your|it|its|they"
    r"|them|their|there|that|this|these|those|then|he|she|him|his|her|s)\b",
    re.I,
)
# What is asked of any event; a question of such words alone names none.
_OF_ANY_EVENT = re.compile(
    r"\b(?:held|hold|run|ran|take|took|place|happen\w*|begin|began|start\w*|end\w*|dates?|days?"
    r"|year|venue|city|country|location|attend\w*|participants?|people|came|come|speakers?|spoke"
    r"|speak|said|say|talk(?:s|ed)?|keynotes?|gave|given?|open(?:s|ed|ing)?|clos(?:e[ds]?|ing)"
    r"|winners?|win|won|led|lead|deliver\w*|present(?:s|ed)?|tell|told|topics?|sponsor\w*"
    r"|organi[sz]\w*|hosts?|hosted|tickets?|price|cost\w*|fees?|videos?|recordings?|slides|wrote"
    r"|written|author|recap|deadline|programme?|schedule|free|online|register|registration"
    r"|workshops?|learners?|instructors?|helpers?|number|new)\b",
    re.I,
)
_YEAR = re.compile(r"(?:\b(?:in|of)\s+)?\b(?:19|20)\d\d\b")
# Without a capital a year still tells a name: "gophercon 2015", "unconf17".
_NAMED_YEAR = re.compile(
    r"\b(?!(?:in|of|for|the|about|since|by|until|from|or|and)\b)\w+ (?:19|20)\d\d\b"
    r"|\b[a-z]{3,}(?:20)?[012]\d\b",
    re.I,
)
_DAY = re.compile(rf"\b(?:{'|'.join((*calendar.day_name, *calendar.month_name[1:]))})s?\b", re.I)
_FEW = 3
"""A follow-up says no more of its own than so many words: what points back in a longer question
("which shell made rustup crash before 1.27 fixed that") points back within it."""


@dataclass(frozen=True, slots=True)
class _Talk:
    """How a conversation stands: its last question, searchable alone, and what it is about.

    That is an event or another thing, and the ``part`` of it that was spoken of last: "game jam"
    after "who won the game jam?", which "they" in the next question points back to.
    """

    alone: str = ""
    thing: str = ""
    part: str = ""


def in_context(question: str, previous: tuple[str, ...]) -> str:
    """Return a question that can be searched alone, after the ``previous`` ones, oldest first.

    A follow-up takes over what the conversation is about: "and where was it?" after "when was
    RustConf 2020?" becomes "where was RustConf 2020". "What about 2024?" asks the question before
    again, of another year or name. A question that names a topic of its own, or follows none, is
    returned as it is.
    """
    talk = _Talk()
    for asked in (*previous, question):
        talk = _after(talk, asked)
    return talk.alone


def about_only(question: str, event: str) -> str:
    """Return a first question with the only event that is known in place of "it" or "there"."""
    return (
        _named(question, event) if any(word.search(question) for word, _ in _POINTING) else question
    )


def _after(talk: _Talk, question: str) -> _Talk:
    """Return how a conversation stands after its next question.

    The words of a follow-up are no topic of their own ("and who was second?"), but for its year.
    """
    opening = _OPENING.match(question.strip())
    plain = _OPENING.sub("", question.strip(), count=1)
    if talk.alone and (other := _other(plain, talk.alone, opened=bool(opening))):
        of_part = talk.part and not _is_named(talk.alone)
        before = f"{talk.alone.rstrip(' ?')} {talk.thing}" if of_part else talk.alone
        again = _asked_again(before, other)
        return _Talk(again, _topic(again))
    own = _topic(_timeless(plain))
    goes_on = opening or _ABOUT.match(plain) or _OF.match(plain) or _BACK.search(plain)
    if _is_named(plain) or (own and not talk.thing):
        return _Talk(question, _topic(plain))
    if not plain or not talk.thing:
        return replace(talk, alone=question)
    year = " ".join(map(str, years(plain)))
    thing = _timeless(talk.thing) if year else talk.thing
    dated = f"{thing} {year}".strip()
    if not own or (goes_on and len(own.split()) <= _FEW):
        part = talk.part if _BACK.search(plain) else ""
        return _Talk(_named(plain.rstrip(" ?"), f"{part} {thing}".strip()), dated, part)
    if re.search(r"\bthe\b", plain, re.I):
        return _Talk(question, dated, own)
    return _Talk(question, _topic(plain))


def _other(question: str, before: str, *, opened: bool) -> str | None:
    """Return the year or name of which a question asks the one before again, None if of none.

    Who writes names without capitals ("what about gophercon?") did so before.
    """
    about = _ABOUT.match(question)
    rest = question[about.end() :] if about else question
    other = re.sub(r"^(?:in|for|at|the)\s+", "", rest, flags=re.I).strip(" ?!.")
    if year := re.fullmatch(r"((?:19|20)\d\d)(?: one| edition)?", other):
        return year[1]
    name = _YEAR.sub("", other).strip()
    told = _names(f"of {name}")  # a capital tells nothing of a first word
    if about:
        small = not _names(before) and _topic(name) and not rest.lower().startswith("the ")
        return other if told or small else None
    is_name = name in told or _NAMED_YEAR.fullmatch(other)
    return other if is_name and (opened or _OF.match(question)) else None


def _named(question: str, topic: str) -> str:
    """Return a question with the topic in place of the word that points back to it, or after it."""
    if _THERE_IS.search(question):
        return f"{question.rstrip(' ?')} at {topic}"
    for pointing, named in _POINTING:
        if pointing.search(question):
            before, after = pointing.split(question, maxsplit=1)
            return f"{before}{named.format(topic=topic)}{after}"
    return f"{question} {topic}"


def _is_named(question: str) -> bool:
    return bool(_names(question) or _NAMED_YEAR.search(question))


def _names(words: str) -> frozenset[str]:
    nameable = _DAY.sub(" ", words)
    return names(nameable) | acronyms(nameable)


def _timeless(words: str) -> str:
    return " ".join(_YEAR.sub("", words).split())


def _topic(question: str) -> str:
    """Return the words of a question that say what it is about."""
    words = _OF_ANY_EVENT.sub(" ", _SMALL.sub(" ", _DAY.sub(" ", question)))
    return " ".join(re.sub(r"[^\w\s.+#'’/-]", " ", words).split()).strip(" '’.-/")


def _asked_again(question: str, other: str) -> str:
    """Return a question with its year, or its whole topic, exchanged for another one."""
    timeless = " ".join(_YEAR.sub("", question).split()).rstrip(" ?")
    named = max(_names(timeless), key=len, default=_topic(timeless))
    if re.fullmatch(_YEAR, other) or not named or named not in timeless:
        return f"{timeless} {other}"
    return timeless.replace(named, other)

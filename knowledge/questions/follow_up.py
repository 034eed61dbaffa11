"""A follow-up question with what it leaves unsaid: "and where was it?" after a question."""

import re

from knowledge.questions.names import acronyms, names, years

_OPENING = re.compile(r"^(?:and|also|ok(?:ay)?|so|then|but|or)\b[\s,]*", re.I)
_SWAP = re.compile(
    r"(?:what|how) about\s+|(?:the )?same for\s+|(?=(?:(?:in|for|at) \S+|\d{4})\??$)", re.I
)
_BACK = re.compile(
    r"\b(?:it|its|they|them|their|there|that|this|these|those|he|she|him|his|her|then)\b", re.I
)
_POINTING = (
    (re.compile(r"\b(?:it|they|them)\b", re.I), "{topic}"),
    (re.compile(r"\b(?:its|their)\b", re.I), "{topic}'s"),
    (re.compile(r"\bthere\b", re.I), "at {topic}"),
)
_SMALL = re.compile(
    r"\b(?:what|whats|which|when|where|who|whose|whom|why|how|many|much|long|often|big|is|are|was"
    r"|were|am|be|been|do|does|did|has|have|had|can|could|will|would|should|a|an|the|of|in|on|at"
    r"|to|for|from|by|with|and|or|i|you|we|me|my|our|your|it|its|they|them|their|there|that|this"
    r"|these|those|s)\b",
    re.I,
)
# What is asked of any event; a question of such words alone names none.
_OF_ANY_EVENT = re.compile(
    r"\b(?:held|hold|run|ran|take|took|place|happen\w*|begin|began|start\w*|end\w*|dates?|days?"
    r"|venue|city|country|location|attend\w*|participants?|people|came|come|speakers?|spoke|talks?"
    r"|keynotes?|topics?|sponsor\w*|organi[sz]\w*|hosts?|hosted|tickets?|price|cost\w*|fees?"
    r"|videos?|recordings?|slides|wrote|written|author|recap|deadline|programme?|schedule|free"
    r"|online|register|registration|workshops?|learners?|instructors?|helpers?|number|new)\b",
    re.I,
)
_YEAR = re.compile(r"(?:\b(?:in|of)\s+)?\b(?:19|20)\d\d\b")
_NAMED_YEAR = re.compile(
    r"\b(?!(?:in|of|for|the|about|since|by|until|from|or|and)\b)\w+ (?:19|20)\d\d\b"
)


def in_context(question: str, previous: tuple[str, ...]) -> str:
    """Return a question that can be searched alone, after the ``previous`` ones, oldest first.

    A follow-up takes over the topic of the question before it, itself in its context: "and where
    was it?" after "when was RustConf 2020?" becomes "where was RustConf 2020". "What about
    2024?" asks the question before again, of another year or name. A question that names a topic
    of its own, or follows none, is returned as it is.
    """
    plain = _OPENING.sub("", question.strip(), count=1)
    if not previous or not plain:
        return question
    swap = _SWAP.match(plain)
    if swap:
        return _asked_again(in_context(previous[-1], previous[:-1]), plain[swap.end() :])
    if not _leaves_topic_unsaid(plain):
        return question
    before = in_context(previous[-1], previous[:-1])
    topic = _topic(_YEAR.sub("", before) if years(plain) else before)
    return _named(plain.rstrip(" ?"), topic) if topic else question


def _named(question: str, topic: str) -> str:
    """Return a question with the topic in place of the word that points back to it, or after it."""
    for pointing, named in _POINTING:
        if pointing.search(question):
            before, after = pointing.split(question, maxsplit=1)
            return f"{before}{named.format(topic=topic)}{after}"
    return f"{question} {topic}"


def about_only(question: str, event: str) -> str:
    """Return a first question with the only event that is known in place of "it" or "there"."""
    return (
        _named(question, event) if any(word.search(question) for word, _ in _POINTING) else question
    )


def _leaves_topic_unsaid(question: str) -> bool:
    """Say whether a question points back, or is made of words that fit any event."""
    if names(question) or acronyms(question) or _NAMED_YEAR.search(question):
        return False
    return bool(_BACK.search(question)) or not _topic(_YEAR.sub("", question))


def _topic(question: str) -> str:
    """Return the words of a question that say what it is about."""
    words = _OF_ANY_EVENT.sub(" ", _SMALL.sub(" ", question))
    return " ".join(re.sub(r"[^\w\s.+#'’/-]", " ", words).split()).strip(" '’.-/")


def _asked_again(question: str, other: str) -> str:
    """Return a question with its year, or its whole topic, exchanged for another one."""
    other = re.sub(r"^(?:in|for|at|the)\s+", "", other.strip(" ?!."), flags=re.I)
    timeless = " ".join(_YEAR.sub("", question).split()).rstrip(" ?")
    named = max(names(timeless) | acronyms(timeless), key=len, default=_topic(timeless))
    if re.fullmatch(_YEAR, other) or not named or named not in timeless:
        return f"{timeless} {other}"
    return timeless.replace(named, other)

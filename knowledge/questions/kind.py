"""What a question asks for, told from a small table of cue words.

People type sloppily ("ticket price for RustConf 2020?", "whats ORC"), so a cue is a phrase of
plain words, not grammar. The cue that stands first decides: in "what did they do when it rained"
it is "what". A question without a question word is told by a noun ("venue", "number of").
"""

import re
from enum import StrEnum
from functools import cache


class Kind(StrEnum):
    """What a question asks for."""

    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    HOW_MANY = "howmany"
    WHAT_IS = "whatis"
    WHY = "why"
    HOW = "how"
    WHICH = "which"
    LIST = "list"
    YES_NO = "yesno"
    OTHER = "other"


_WHICH = "(?:what|which|whats|what's|what is|what are|what was|what were)(?: the| exact)?"
_COUNT = "(?:two|three|four|five|six|seven|eight|nine|ten|[2-9])"
# A list is asked for by a plural. An "s" alone does not tell one from a verb ("which tool makes"),
# so it counts right after the question word, or before a verb that a plural takes.
_PLURAL = (
    r"(?!\w+(?:ss|us|is|as)\b|does|kinds|goes|happens|makes|counts|stays)\w{3,}s"
    r"(?= (?!the |a |an |my |our |to ))"
    r"|(?:[\w'-]+[ /]){1,4}(?!does|has|was|is)\w{3,}s(?<!ss|us|is|as)"
    r"(?= (?:did|do|are|were|have|can|could|should|would|will|may|came|became|got|spoke|joined)\b)"
)

# Cues of a question word and its noun. At one place in the question the longest match decides.
_ASKED: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (
        Kind.WHEN,
        (
            "when",
            "since when",
            "until when",
            "how soon",
            f"{_WHICH} (?:dates?|days?|times?|months?|years?|weeks?|deadline|weekday|season)",
            f"{_WHICH} (?:\\w+ ){{1,2}}(?:dates?|deadline)",
        ),
    ),
    (
        Kind.WHERE,
        (
            "where",
            "wheres",
            f"{_WHICH} (?:city|cities|town|country|place|venue|location|address|room|building"
            "|hotel|campus|url|link|email|e-mail|website)",
        ),
    ),
    (
        Kind.WHO,
        (
            "who",
            "whos",
            "whose",
            "whom",
            f"{_WHICH} (?:person|people|speaker|author|company|organi[sz]ations?|institutions?"
            "|foundation|sponsors?|presenter|instructor|candidate)",
        ),
    ),
    (
        Kind.HOW_MANY,
        (
            "how (?:many|much|long|big|large|often|old|far|fast|high|few|small|frequently)",
            f"{_WHICH} (?:number|amount|share|percent|percentage|price|cost|fee|size|fraction"
            "|proportion|length|duration|total|ratio|attendance|capacity|limit|budget)",
        ),
    ),
    (Kind.WHY, ("why", "how come", "what for", f"{_WHICH} (?:reason|motivation|cause)")),
    (
        Kind.LIST,
        (
            f"{_WHICH} (?:\\w+ )?{_COUNT} \\w+",
            f"(?:what|which) (?:{_PLURAL})",
            f"(?:what|which) (?:are|were) the (?:main |top |new )?{_COUNT}? ?\\w+s",
            f"who (?:are|were) the (?:\\w+ )?{_COUNT}",
            "who all",
            "list(?: of| the| all)?",
            f"name (?:the |all |some ){_COUNT}",
        ),
    ),
    (Kind.WHICH, ("which", "what kind of", "what type of", "what sort of")),
    (Kind.HOW, ("how",)),
    (Kind.WHAT_IS, ("what", "whats", "what's")),
)

# Cues of questions without a question word.
_NAMED: tuple[tuple[Kind, tuple[str, ...]], ...] = (
    (Kind.WHEN, ("dates?", "deadline", "last day", "start time", "times?", "schedule")),
    (
        Kind.HOW_MANY,
        (
            "number",
            "price",
            "costs?",
            "fees?",
            "attendance",
            "share",
            "percentage",
            "average",
            "total",
            "duration",
            "length",
            "turnout",
        ),
    ),
    (Kind.WHERE, ("venue", "location", "city", "address", "link", "place")),
    (Kind.WHO, ("authors?", "speakers?", "editors?", "contact", "organi[sz]ers?", "keynotes?")),
    (Kind.HOW, ("command to", "best way", "steps")),
    (Kind.WHY, ("reasons? (?:for|why)",)),
    (
        Kind.LIST,
        (
            rf"{_COUNT} \w+ \w+",
            r"\w+ members",
            "topics",
            "use cases",
            "languages",
            "(?:examples|highlights|names|helpers|reviewers|attendees|goals|values|cities)",
        ),
    ),
    (Kind.WHICH, ("function", "version", "flag", "requirements?", "package", "tool")),
    (Kind.WHAT_IS, ("name", "title", "theme", "topic", "meaning", "definition", "stands? for")),
)

_YES_NO = re.compile(
    r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|has|have|had|must|may)\b"
)
_POLITE = re.compile(
    r"(?:(?:can|could|would) (?:you|someone|anyone|somebody|anybody) (?:please )?(?:tell|say)\b"
    r"|do(?:es)? (?:you|anyone|anybody|someone|somebody) know\b)"
)


@cache
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(phrases)})(?![\w-])")


def _first(question: str, table: tuple[tuple[Kind, tuple[str, ...]], ...]) -> Kind | None:
    """Return the kind of the cue that stands first; the longest of those, then the table's."""
    found = [
        (match.start(), -match.end(), place, kind)
        for place, (kind, phrases) in enumerate(table)
        if (match := _pattern(phrases).search(question))
    ]
    return min(found)[-1] if found else None


def kind_of(question: str) -> Kind:
    """Return what a question asks for; OTHER where nothing tells."""
    plain = " ".join(question.lower().replace("’", "'").split())
    asked = _first(plain, _ASKED)
    if _YES_NO.match(plain) and not _POLITE.match(plain):
        return Kind.YES_NO
    return asked or _first(plain, _NAMED) or Kind.OTHER

"""The thing a question asks the meaning of: "ORC" in "whats ORC" and "what does ORC stand for"."""

import re

_ASKS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"(?:what|wat)(?: does| do| is| are|'s|s)? (?P<thing>.+?) (?:stands? for|means?|mean)\b",
        r"(?:meaning|definition|expansion|full name|full form) of (?P<thing>.+)",
        r"(?:what|who)(?: is| are| was| were|'s|s|'re) (?P<thing>.+)",
        r"(?:define|explain|expand) (?P<thing>.+)",
    )
)
_ARTICLE = re.compile(r"^(?:an?|the|this|that) ", re.I)
_REST = re.compile(r"[?!,(:;]|\.(?!\w)|\b(?:in|at|from|about|according|per|by|on|used)\b", re.I)
_PURPOSE = re.compile(r"\bfor\b", re.I)


def subject(question: str) -> str | None:
    """Return the thing whose meaning is asked, without its article, or None where none is.

    What follows the thing, from a comma or a preposition on, is left out: "what is AMY at the
    Carpentries" asks for "AMY". What a thing is for is another question.
    """
    plain = " ".join(question.replace("’", "'").split())
    for pattern in _ASKS:
        if match := pattern.match(plain):
            thing = _REST.split(_ARTICLE.sub("", match["thing"]), maxsplit=1)[0].strip(" \"'`“”")
            return thing if thing and not _PURPOSE.search(thing) else None
    return None

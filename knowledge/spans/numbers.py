"""Numbers with what they count: "more than 1,200 attendees", "50%", "$5000 per workshop"."""

import re

from knowledge.spans.span import Span, SpanKind

_UNIT_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    r"|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty"
    r"|ninety)(?:-\w+)?|(?:a )?(?:hundred|thousand|million|billion|dozen|couple|half|third"
    r"|quarter)s?"
    r"|once|twice)"
)
_DIGITS = r"[~≈<>]?\d+(?:[.,]\d+)*(?:st|nd|rd|th|k|K|M|x|\+|[KMGT]i?B)?"
_NUMBER = rf"(?:{_DIGITS}|{_UNIT_WORD})"
_MONEY = r"(?:(?:US|AU|A|C|NZ)?[$€£]|USD|EUR|GBP|AUD|CHF)\s?"
_ABOUT = (
    r"(?:(?:more|less|fewer|no more|not more) than|over|under|about|around|nearly|almost|at least"
    r"|at most|up to|approximately|approx\.|roughly|some|only|just|between|every|per|a total of"
    r"|as many as|free|maximum of)"
)
_TO = r"(?:\s*(?:-|–|—|to|and|or|out of|of the|of|vs\.?|×|x)\s*)"
_NOT_COUNTED = (
    r"(?:a|an|and|are|as|at|be|been|but|by|can|for|from|had|has|have|if|in|into|is|it|of|on|or"
    r"|our|over|so|than|that|the|their|these|they|this|those|to|was|we|were|where|which|while|who"
    r"|will|with|you|your)\b"
)
_COUNTED = rf"(?:[ -](?!{_NOT_COUNTED})[A-Za-z][\w'’-]*)"

# For texts in lower case: to mind no case takes a pattern of so many words three times as long.
_AMOUNT = re.compile(
    (
        rf"(?<![\w.#])(?:{_ABOUT}\s+(?:the\s+)?)?(?:{_MONEY})?{_NUMBER}"
        rf"(?:{_TO}(?:{_MONEY})?{_NUMBER})?(?:\s?(?:%|percent\b|per cent\b|€|£))?"
        rf"{_COUNTED}{{0,3}}(?!\w)(?:\s(?:per|a|an|each)\s\w+)?"
    ).lower()
)
_HAS_MONEY = re.compile(_MONEY + r"\d|\d\s?[€£]")


def numbers(text: str) -> tuple[Span, ...]:
    """Return the amounts of a text with their bounds ("at least") and what they count."""
    lowered = text.replace("İ", "I").lower()  # the one letter that would become two
    return tuple(
        Span(
            match.start(),
            match.end(),
            SpanKind.MONEY
            if _HAS_MONEY.search(text, match.start(), match.end())
            else SpanKind.NUMBER,
        )
        for match in _AMOUNT.finditer(lowered)
    )

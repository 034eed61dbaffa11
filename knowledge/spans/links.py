"""Links and addresses: web links, e-mail addresses, channels."""

import re

from knowledge.spans.span import Span, SpanKind

_LINK = re.compile(
    r"https?://[^\s<>()\"]+[^\s<>()\".,;:!?]"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w/])(?:[\w-]+\.)+(?:com|org|net|io|dev|edu|gov|eu)\b(?:/[^\s<>()\"]*[^\s<>()\".,;:!?])?"
    r"|(?<![\w&])#[a-z][\w-]+"
)


def links(text: str) -> tuple[Span, ...]:
    """Return the links, e-mail addresses and #channels of a text."""
    return tuple(Span(match.start(), match.end(), SpanKind.LINK) for match in _LINK.finditer(text))

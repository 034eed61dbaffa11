"""Links and addresses: web links, e-mail addresses, channels."""

import re

from knowledge.spans.span import Span, SpanKind

# Bounded as RFC 1035 bounds names, so that no long word is read again and again.
_HOST = r"(?:[\w-]{1,63}\.){1,6}"
_LINK = re.compile(
    r"https?://[^\s<>()\"]+[^\s<>()\".,;:!?]"
    rf"|(?<![\w.+-])[\w.+-]{{1,64}}@{_HOST}[a-z]{{2,24}}\b"
    rf"|(?<![\w/.@-]){_HOST}(?:com|org|net|io|dev|edu|gov|eu)\b(?:/[^\s<>()\"]*[^\s<>()\".,;:!?])?"
    r"|(?<![\w&#])#[a-z][\w-]+"
)


def links(text: str) -> tuple[Span, ...]:
    """Return the links, e-mail addresses and #channels of a text."""
    return tuple(Span(match.start(), match.end(), SpanKind.LINK) for match in _LINK.finditer(text))

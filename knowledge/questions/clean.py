"""A question as typed in a chat, without what is no part of the question."""

import re
import unicodedata

LONGEST = 1_000
"""Characters of a question that are kept: more than any model of this size reads."""

_DISCORD = re.compile(
    r"<(?:@[!&]?|#|a?:\w+:|t:|/[\w -]+:|id:)[\w:]+>"  # https://discord.com/developers/docs/reference#message-formatting
)
_CODE_FENCE = re.compile(r"```(?:\w*\n)?")
_LINK = re.compile(r"\[([^\]\n]+)\]\(<?[^()\s]+>?\)")
_LINE_START = re.compile(r"^\s*(?:>{1,3}|#{1,3}|-#|[-*])\s+", re.M)
_MARK = re.compile(r"\*+|`+|~~|\|\||__|(?<!\w)_(?=\w)|(?<=\w)_(?!\w)|\\(?=[*_~|`>#@])")
_NO_WORD = frozenset({"So", "Sk", "Cf", "Co", "Cs", "Cn", "Cc"})  # emoji, joiners, controls


def cleaned(message: str) -> str | None:
    """Return the question in a chat message, on one line, or None where there is none.

    Mentions, custom and other emoji, markdown and code marks are taken out, the words within them
    stay. A message without any letter or digit is no question. Longer ones than ``LONGEST`` are
    cut after a word.
    """
    text = _DISCORD.sub(" ", message)
    text = _LINK.sub(r"\1", _CODE_FENCE.sub(" ", text))
    text = _MARK.sub("", _LINE_START.sub("", text))
    text = "".join(" " if _is_no_word(sign) else sign for sign in text)
    text = " ".join(text.split())
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rsplit(" ", 1)[0][:LONGEST]
    return text if any(sign.isalnum() for sign in text) else None


def _is_no_word(sign: str) -> bool:
    return unicodedata.category(sign) in _NO_WORD or sign == "\ufe0f"  # the emoji selector

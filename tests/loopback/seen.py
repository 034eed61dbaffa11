"""What a person sees of Discord's markdown: the plain text, what is bold, what else is special.

The rules, tried in this order at each place, are those of Discord's clients:
https://support.discord.com/hc/en-us/articles/210298617 and, for their exact shape, simple-markdown
(https://github.com/Khan/simple-markdown), on which the clients are built.
"""

import re
from dataclasses import dataclass
from typing import Final

_AT_LINE_START: Final = {
    "quote": r">>> |> ",
    "heading": r"#{1,3}\s|-# ",
    "list": r"\s*(?:[-*+]|\d+\.) ",
}
_ANYWHERE: Final = {
    "escape": r"\\([^0-9A-Za-z\s])",
    "mention": r"@everyone|@here|<(?:@[!&]?|#|id:|/\S+:|a?:\w+:|t:)\S*>",
    "link": r"<?(?:https?|steam)://[^\s<]+[^<.,:;\"'\]\s]>?|\[[^\]]*\]\([^)]*\)",
    "bold": r"\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)",
    "underline": r"__((?:\\[\s\S]|[^\\])+?)__(?!_)",
    "italic": r"\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)|\b_((?:\\[\s\S]|[^\\_])+?)_\b",
    "strike": r"~~((?:\\[\s\S]|[^\\])+?)~~",
    "spoiler": r"\|\|((?:\\[\s\S]|[^\\])+?)\|\|",
    "code": r"(`+)[\s\S]*?[^`]\1(?!`)",
}


@dataclass(frozen=True)
class Seen:
    """A text as it is displayed; ``special`` names what else than bold was made of it."""

    text: str
    bold: tuple[str, ...]
    special: tuple[str, ...]


def seen(markdown: str) -> Seen:
    """Display a text."""
    text = ""
    bold: list[str] = []
    special: list[str] = []
    at = 0
    while at < len(markdown):
        name, match = _rule(markdown, at)
        if match is None:
            text += markdown[at]
            at += 1
            continue
        inner = match[1] if name in ("escape", "bold") else ""
        if name == "escape":
            text += inner
        elif name == "bold":
            within = seen(inner)
            text += within.text
            bold.append(within.text)
            special += within.special
        else:
            special.append(name)
        at = match.end()
    return Seen(text, tuple(bold), tuple(special))


def _rule(markdown: str, at: int) -> tuple[str, re.Match[str] | None]:
    at_line_start = at == 0 or markdown[at - 1] == "\n"
    rules = {**_AT_LINE_START, **_ANYWHERE} if at_line_start else _ANYWHERE
    for name, rule in rules.items():
        match = re.compile(rule).match(markdown, at)
        if match is not None:
            return name, match
    return "", None

"""Markdown as its reader sees it: without link targets, images, shortcodes, tags, comments."""

import re
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from knowledge.document import BlockKind
from knowledge.reading.html_blocks import add_html
from knowledge.reading.page import Page

# Shortcodes of Hugo, and tags and attribute lists of Jekyll; code keeps what looks like them.
_CODE_OR_SHORTCODE = re.compile(
    r"(?P<code>^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)|\Z)"
    r"|(?<!`)(?P<ticks>`++)[^`]+(?P=ticks))"
    r"|\{\{.{0,2000}?\}\}|\{%.{0,500}?%\}|\{:[^}\n]{0,500}\}|<[A-Z]\w*\s[^<>]{0,500}/>",
    re.DOTALL | re.MULTILINE,
)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]+)\]")
_LINE_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def markdown_page(text: str) -> Page:
    """Return the blocks of a Markdown text without its front matter."""
    text = _CODE_OR_SHORTCODE.sub(_without_shortcode, text)
    return _Reader(text).read()


def _without_shortcode(found: re.Match[str]) -> str:
    return found[0] if found["code"] else ""


@cache
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


class _Reader:
    """Walks the tokens of one text."""

    def __init__(self, text: str) -> None:
        self.page = Page()
        self.tokens = _parser().parse(text)
        self.list_depth = 0
        self.marker = ""
        self.cells: list[str] | None = None

    def read(self) -> Page:
        heading = 0
        for token in self.tokens:
            match token.type:
                case "heading_open":
                    heading = int(token.tag[1:])
                case "heading_close":
                    heading = 0
                case "bullet_list_open" | "ordered_list_open":
                    self.list_depth += 1
                case "bullet_list_close" | "ordered_list_close":
                    self.list_depth -= 1
                case "list_item_open":
                    self.marker = f"{token.info}{token.markup}" if token.info else "•"
                case "list_item_close":
                    self.marker = ""
                case "tr_open":
                    self.cells = []
                case "tr_close":
                    self.page.add(BlockKind.ROW, " | ".join(self.cells or []))
                    self.cells = None
                case "inline":
                    self._inline(token, heading)
                case "fence" | "code_block":
                    self.page.add(BlockKind.CODE, token.content)
                case "html_block":
                    add_html(self.page, token.content)
        return self.page

    def _inline(self, token: Token, heading: int) -> None:
        text = _visible(token)
        if self.cells is not None:
            self.cells.append(" ".join(text.split()))
        elif heading:
            self.page.add(BlockKind.HEADING, text.replace("\n", " "), heading)
        elif self.marker and text.strip():
            self.page.add(BlockKind.ITEM, f"{self.marker} {text}", self.list_depth)
            self.marker = ""
        else:
            self.page.add(BlockKind.PARAGRAPH, text)


def _visible(token: Token) -> str:
    """Return the text of an inline token, without images and tags."""
    parts: list[str] = []
    before = ""
    for child in token.children or []:
        match child.type:
            case "text":
                # Right behind a link a footnote's mark looks like the link's label.
                mark = _FOOTNOTE.match(child.content) if before == "link_close" else None
                parts.append(_FOOTNOTE.sub(r"[\1]", child.content[mark.end() if mark else 0 :]))
            case "code_inline":
                parts.append(child.content)
            case "softbreak":
                parts.append(" ")
            case "hardbreak":
                parts.append("\n")
            case "html_inline" if _LINE_BREAK.fullmatch(child.content):
                parts.append("\n")
        before = child.type
    return "".join(parts)

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
    return found[0] if found["code"] else "\n" * found[0].count("\n")


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
        if self.cells is not None:
            self.cells.append(" ".join(" ".join(self._parts(token)).split()))
            return
        for part in self._parts(token):
            if heading:
                self.page.add(BlockKind.HEADING, part.replace("\n", " "), heading)
            elif self.marker and part.strip():
                self.page.add(BlockKind.ITEM, f"{self.marker} {part}", self.list_depth)
                self.marker = ""
            else:
                self.page.add(BlockKind.PARAGRAPH, part)

    def _parts(self, token: Token) -> list[str]:
        """Return the text, in parts where an image with a description stands between them."""
        parts = [""]
        before = ""
        for child in token.children or []:
            match child.type:
                case "text":
                    # Right behind a link a footnote's mark looks like the link's label.
                    behind_link = before == "link_close" and _FOOTNOTE.match(child.content)
                    content = child.content[behind_link.end() if behind_link else 0 :]
                    parts[-1] += _FOOTNOTE.sub(r"[\1]", content)
                case "code_inline":
                    parts[-1] += child.content
                case "softbreak":
                    parts[-1] += " "
                case "hardbreak":
                    parts[-1] += "\n"
                case "html_inline" if _LINE_BREAK.fullmatch(child.content):
                    parts[-1] += "\n"
                case "image" if child.content:
                    parts.append("")
            before = child.type
        return parts

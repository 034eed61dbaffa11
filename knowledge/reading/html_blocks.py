"""HTML as its reader sees it: the visible text in blocks, without scripts and attributes."""

from html.parser import HTMLParser

from knowledge.document import BlockKind
from knowledge.reading.page import Page

_UNSEEN = {"script", "style", "template", "noscript", "iframe", "svg", "object", "select", "title"}
_INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "mark", "q", "s", "samp", "small", "span", "strike", "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}


def add_html(page: Page, html: str) -> None:
    """Add the blocks of a piece of HTML, whole or cut anywhere, to a page."""
    walk = _Walk(page)
    walk.feed(html)
    walk.close()
    walk.end_block()


class _Walk(HTMLParser):
    """Adds a block wherever an element that is no inline one begins or ends."""

    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.held: list[str] = []
        self.kind = BlockKind.PARAGRAPH
        self.level = 0
        self.marker = ""
        self.depth = 0  # of lists
        self.unseen = 0

    def end_block(self) -> None:
        text, self.held = "".join(self.held), []
        if not text.strip():
            return
        if self.kind is BlockKind.HEADING:
            self.page.add(self.kind, " ".join(text.split()), self.level)
        elif self.kind is BlockKind.PARAGRAPH and self.marker:
            self.page.add(BlockKind.ITEM, f"{self.marker} {text}", max(1, self.depth))
            self.marker = ""
        else:
            self.page.add(self.kind, text.rstrip(" |") if self.kind is BlockKind.ROW else text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self.end_block()
            self.unseen += 1
        elif tag in ("td", "th"):
            self.held.append(" ")
        elif tag == "br":
            self.held.append("\n")
        elif tag in _INLINE:
            return
        elif self.kind is BlockKind.ROW:  # a cell may hold paragraphs and lists: the row is one
            self.held.append(" ")
        else:
            self.end_block()
            self._enter(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _UNSEEN:
            self.handle_starttag(tag, attrs)

    def _enter(self, tag: str) -> None:
        if tag in _HEADINGS:
            self.kind, self.level = BlockKind.HEADING, _HEADINGS[tag]
        elif tag == "pre":
            self.kind = BlockKind.CODE
        elif tag == "tr":
            self.kind = BlockKind.ROW
        elif tag in ("ul", "ol"):
            self.depth += 1
        elif tag == "li":
            self.marker = "•"

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        elif tag in ("td", "th"):
            self.held.append(" | ")
        elif tag in _INLINE or tag == "br":
            return
        elif self.kind is BlockKind.ROW and tag != "tr":
            self.held.append(" ")
        else:
            self.end_block()
            self.kind, self.level = BlockKind.PARAGRAPH, 0
            if tag in ("ul", "ol"):
                self.depth = max(0, self.depth - 1)
            elif tag == "li":
                self.marker = ""

    def handle_data(self, data: str) -> None:
        if not self.unseen:
            self.held.append(data if self.kind is BlockKind.CODE else data.replace("\n", " "))

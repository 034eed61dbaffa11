"""An HTML file: its main text, without menus and footers, and what its head says of it."""

import json
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser

from knowledge.reading.html_blocks import add_html
from knowledge.reading.page import Page

_AROUND = "script, style, template, nav, header nav, footer, aside, form, dialog, [hidden]"
_MAIN = ("article", "main", "[role=main]")
_IN_HEAD = {
    "title": (("meta[property='og:title']", "content"),),
    "author": (("meta[name=author]", "content"), ("meta[property='article:author']", "content")),
    "date": (
        ("meta[property='article:published_time']", "content"),
        ("meta[name=date]", "content"),
        ("time[datetime]", "datetime"),
    ),
    "url": (("link[rel=canonical]", "href"), ("meta[property='og:url']", "content")),
}
_LINKED_DATA = {"headline": "title", "author": "author", "datePublished": "date", "url": "url"}


def html_page(text: str) -> tuple[Mapping[str, object], Page]:
    """Return what the file says of itself, under the names of front matter, and its blocks."""
    tree = LexborHTMLParser(text)
    fields = {**_title(tree), **_head(tree), **_linked_data(tree)}
    for node in tree.css(_AROUND):
        node.decompose()
    page = Page()
    add_html(page, _main(tree))
    return fields, page


def _main(tree: LexborHTMLParser) -> str:
    """Return the one element that holds the text, or else the whole body."""
    for selector in _MAIN:
        found = tree.css(selector)
        if len(found) == 1 and found[0].text().strip():
            return found[0].html or ""
    return (tree.body.html if tree.body else None) or ""


def _title(tree: LexborHTMLParser) -> dict[str, object]:
    headings = tree.css("h1")
    node = headings[0] if len(headings) == 1 else tree.css_first("title")
    return {"title": node.text()} if node and node.text().strip() else {}


def _head(tree: LexborHTMLParser) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, places in _IN_HEAD.items():
        for selector, attribute in places:
            node = tree.css_first(selector)
            value = node.attributes.get(attribute) if node else None
            if value and name not in fields:
                fields[name] = value
    return fields


def _linked_data(tree: LexborHTMLParser) -> dict[str, object]:
    """Return what JSON-LD (https://schema.org/Article) says of the article."""
    fields: dict[str, object] = {}
    for script in tree.css("script[type='application/ld+json']"):
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        for item in _items(data):
            if "headline" in item:
                fields |= {ours: item[name] for name, ours in _LINKED_DATA.items() if name in item}
    return fields


def _items(data: object) -> Iterator[Mapping[str, object]]:
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, Mapping):
            yield item
            yield from _items(item.get("@graph", []))

"""A small page: a text with its title, author, date and link as the reader finds them in HTML."""

import html
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SmallPage:
    """Facts, empty where they are not known, and the text as HTML. ``date`` is in ISO 8601."""

    title: str
    body: str
    author: str = ""
    date: str = ""
    link: str = ""

    def content(self) -> bytes:
        """Return the page as a file."""
        facts = (
            ("<title>{}</title>", self.title),
            ('<meta property="og:title" content="{}">', self.title),
            ('<meta name="author" content="{}">', self.author),
            ('<meta name="date" content="{}">', self.date),
            ('<link rel="canonical" href="{}">', self.link),
        )
        head = "\n".join(line.format(html.escape(fact)) for line, fact in facts if fact)
        page = f'<!doctype html>\n<meta charset="utf-8">\n{head}\n<body>\n{self.body}\n</body>\n'
        return page.encode("utf-8", "replace")

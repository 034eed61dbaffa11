"""A source file becomes a document."""

import html
import re
from pathlib import PurePosixPath

from knowledge.document import BlockKind, Document
from knowledge.reading.about import about, author_of_line, date_in_name
from knowledge.reading.front_matter import split_front_matter
from knowledge.reading.gaps import with_gaps
from knowledge.reading.html_file import html_page
from knowledge.reading.markdown import markdown_page
from knowledge.reading.page import Page
from knowledge.reading.plain_text import plain_text_page
from knowledge.reading.source import ReadingError, SourceFile

READER_VERSION = 1
"""Raised whenever the same bytes give another document: what is stored is then read anew."""

MARKDOWN = (".md", ".markdown")
HTML = (".html", ".htm")
SUFFIXES = (".txt", *MARKDOWN, *HTML)

_AUTHOR_BLOCKS = 4  # an author line stands at the top of a text


def read_document(source: SourceFile) -> Document:
    """Return the document that a file holds.

    Raises:
        ReadingError: the file is empty, binary, not UTF-8, or cannot be parsed.
    """
    text = source.decode()
    try:
        return _document(source, text)
    except ReadingError:
        raise
    except Exception as error:  # one hostile file must not take its neighbours down
        raise ReadingError(f"cannot be parsed ({type(error).__name__})") from error


def _document(source: SourceFile, text: str) -> Document:
    fields, body = split_front_matter(text)
    if source.suffix in HTML:
        in_html, page = html_page(body)
        # An entity is no more than how HTML writes a letter; in other formats it is rare.
        fields, body = {**in_html, **fields}, html.unescape(body)
    else:
        page = markdown_page(body) if source.suffix in MARKDOWN else plain_text_page(body)
    facts = about(fields)
    visible = page.text
    if not visible:
        raise ReadingError("holds no text that a reader would see")
    title = facts.title or page.first(BlockKind.HEADING, 1) or page.first(BlockKind.HEADING)
    return Document(
        path=source.path,
        title=title or _readable(source.path),
        text=visible,
        content_hash=source.content_hash,
        author=facts.author or _author_line(page),
        date=facts.date or date_in_name(PurePosixPath(source.path).name),
        url=facts.url,
        blocks=tuple(with_gaps(page.blocks, visible, body)),
    )


def _author_line(page: Page) -> str | None:
    lines = (line for text in page.first_texts(_AUTHOR_BLOCKS) for line in text.split("\n"))
    return next(filter(None, map(author_of_line, lines)), None)


def _readable(path: str) -> str:
    stem = PurePosixPath(path).stem
    words = re.sub(r"[-_\s]+", " ", stem).strip()
    return words[:1].upper() + words[1:] or stem

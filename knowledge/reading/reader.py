"""A source file becomes a document."""

import html
import re
from pathlib import PurePosixPath

from knowledge.document import Block, BlockKind, Document
from knowledge.reading.about import about, date_in_name
from knowledge.reading.byline import Byline, first_byline
from knowledge.reading.front_matter import split_front_matter
from knowledge.reading.gaps import with_gaps
from knowledge.reading.html_file import html_page
from knowledge.reading.kinds import Kind, kind_of
from knowledge.reading.markdown import markdown_page
from knowledge.reading.page import Page, sound
from knowledge.reading.parsed import Parsed
from knowledge.reading.plain_text import plain_text_page
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.reading.transcript import transcript

_BYLINE_BLOCKS = 4  # a byline stands at the top of a text


def read_document(source: SourceFile) -> Document:
    """Return the document that a file holds.

    Raises:
        ReadingError: the file is empty, of a kind that is not read, or cannot be parsed.
    """
    try:
        return _document(source, _parse(source))
    except (ReadingError, MemoryError):
        raise
    except Exception as error:  # one hostile file must not take its neighbours down
        raise ReadingError(f"cannot be parsed ({type(error).__name__})") from error


def _parse(source: SourceFile) -> Parsed:
    match kind_of(source):
        case Kind.PDF:  # what reads these kinds takes long to load
            from knowledge.reading.pdf_file import parse_pdf

            return parse_pdf(source.content)
        case Kind.WORD:
            from knowledge.reading.word_file import parse_word

            return parse_word(source.content)
        case Kind.TRANSCRIPT:
            return transcript(source.decode())
        case kind:
            return _parse_text(source.decode(), kind)


def _parse_text(text: str, kind: Kind) -> Parsed:
    fields, body = split_front_matter(text)
    if kind is Kind.HTML:
        in_html, page = html_page(body)
        # An entity is no more than how HTML writes a letter; in other formats it is rare.
        return Parsed({**in_html, **fields}, page, source=html.unescape(body))
    page = markdown_page(body) if kind is Kind.MARKDOWN else plain_text_page(body)
    return Parsed(fields, page, source=body)


def _document(source: SourceFile, parsed: Parsed) -> Document:
    facts, page = about(parsed.fields), parsed.page
    if not page.blocks:
        raise ReadingError("holds no text that a reader would see")
    by, name = _byline(page), PurePosixPath(source.path).name
    title = facts.title or page.first(BlockKind.HEADING, 1) or page.first(BlockKind.HEADING)
    author = facts.author or (by.author if by else None)
    return Document(
        path=source.path,
        title=sound(title or _readable(source.path)),
        text=page.text,
        content_hash=source.content_hash,
        author=author and sound(author),
        date=facts.date or (by.date if by else None) or date_in_name(name) or parsed.made,
        url=facts.url and sound(facts.url),
        blocks=_blocks(parsed),
    )


def _blocks(parsed: Parsed) -> tuple[Block, ...]:
    page = parsed.page
    return tuple(with_gaps(page.blocks, page.text, parsed.source) if parsed.source else page.blocks)


def _byline(page: Page) -> Byline | None:
    texts = page.first_texts(_BYLINE_BLOCKS)
    return first_byline([line for text in texts for line in text.split("\n")])


def _readable(path: str) -> str:
    stem = PurePosixPath(path).stem
    words = re.sub(r"[-_\s]+", " ", stem).strip()
    return words[:1].upper() + words[1:] or stem

"""A PDF: its text in reading order; what is set larger is a heading."""

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from itertools import islice

from pdfminer.high_level import extract_pages
from pdfminer.layout import LTChar, LTPage, LTTextContainer, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

from knowledge.document import BlockKind
from knowledge.reading.page import Page
from knowledge.reading.parsed import Parsed
from knowledge.reading.plain_text import add_lines
from knowledge.reading.source import ReadingError

_MOST_PAGES = 1_000
_HEADING_CHARACTERS = 200
_LARGER = 1.15  # times the size of most letters
_PAGES_WITH_EDGE = 3  # a line at the edge of so many pages, and of half of all, is no text
_NO_TITLE = re.compile(
    r"untitled.*|microsoft word - .*|.*\.(?:docx?|indd|pages|tex)", re.IGNORECASE
)
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl"})
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u00ad]\n(?=[a-zà-ÿ])")


@dataclass(frozen=True, slots=True)
class _Box:
    """Lines that stand together, as the layout has them, and the height of their letters."""

    text: str
    size: float


def parse_pdf(content: bytes) -> Parsed:
    """Return the text of a PDF.

    Raises:
        ReadingError: it is locked, holds too many pages, or pictures instead of text.
    """
    try:
        document = PDFDocument(PDFParser(BytesIO(content)))
        if sum(1 for _ in islice(PDFPage.create_pages(document), _MOST_PAGES + 1)) > _MOST_PAGES:
            raise ReadingError(f"is a PDF of more than {_MOST_PAGES} pages")
        pages = [list(_boxes(page)) for page in extract_pages(BytesIO(content))]
    except PDFPasswordIncorrect as error:
        raise ReadingError("is a PDF locked with a password") from error
    if not any(pages):
        raise ReadingError("is a PDF without text, as of scanned pages: recognise its text first")
    known = {
        name.lower(): _decoded(value) for entry in document.info for name, value in entry.items()
    }
    if _NO_TITLE.fullmatch(known.get("title", "")):
        known["title"] = ""
    fields = {name: known[name] for name in ("title", "author") if known.get(name)}
    return Parsed(fields, _page(_without_edges(pages)), _day(known.get("creationdate", "")))


def _boxes(page: LTPage) -> Iterator[_Box]:
    """Yield the lines of a page, those of one size in one text box together."""
    for container in page:
        if not isinstance(container, LTTextContainer):
            continue
        held: list[str] = []
        size = 0.0
        for line in container:
            if not isinstance(line, LTTextLine) or not (text := line.get_text().strip()):
                continue
            letters = [round(letter.size) for letter in line if isinstance(letter, LTChar)]
            height = float(max(letters, default=0))
            if held and height != size:
                yield _Box("\n".join(held), size)
                held = []
            size = height
            held.append(text.translate(_LIGATURES))
        if held:
            yield _Box("\n".join(held), size)


def _without_edges(pages: Sequence[Sequence[_Box]]) -> list[_Box]:
    """Leave out what stands first or last on most pages: running heads, page numbers."""
    edges = Counter(_edge(box) for boxes in pages for box in {*boxes[:1], *boxes[-1:]})
    least = max(_PAGES_WITH_EDGE, len(pages) / 2)
    return [box for boxes in pages for box in boxes if edges[_edge(box)] < least]


def _edge(box: _Box) -> str:
    return re.sub(r"\d+", "0", box.text)


def _page(boxes: Sequence[_Box]) -> Page:
    letters: Counter[float] = Counter()
    for box in boxes:
        letters[box.size] += len(box.text)
    usual = letters.most_common(1)[0][0] if letters else 0
    sizes = sorted((size for size in letters if size >= usual * _LARGER), reverse=True)
    page = Page()
    held = ""
    for box in boxes:
        if box.size in sizes and len(box.text) <= _HEADING_CHARACTERS:
            add_lines(page, _lines(held))
            held = ""
            page.add(BlockKind.HEADING, box.text.replace("\n", " "), sizes.index(box.size) + 1)
        elif held and box.text[0].islower() and held[-1] not in ".!?:;":
            held += (
                f"\n{box.text}"  # a sentence that goes on in the next column or on the next page
            )
        else:
            add_lines(page, _lines(held))
            held = box.text
    add_lines(page, _lines(held))
    return page


def _lines(text: str) -> list[str]:
    return _BROKEN_WORD.sub("", text).split("\n")


def _decoded(value: object) -> str:
    return decode_text(value).strip() if isinstance(value, bytes) else ""


def _day(written: str) -> datetime.date | None:
    """Return the day of a PDF's date: ``D:20240503101500+02'00'``."""
    if found := re.match(r"(?:D:)?(\d{4})(\d\d)(\d\d)", written):
        with suppress(ValueError):
            return datetime.date(int(found[1]), int(found[2]), int(found[3]))
    return None

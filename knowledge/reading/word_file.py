"""A Word document: what its reader sees, by way of HTML."""

import datetime
import zipfile
from contextlib import suppress
from io import BytesIO
from xml.sax import ContentHandler, SAXParseException
from xml.sax.xmlreader import AttributesImpl

import mammoth
from defusedxml import DefusedXmlException, ElementTree, sax

from knowledge.reading.html_blocks import add_html
from knowledge.reading.page import Page
from knowledge.reading.parsed import Parsed
from knowledge.reading.source import ReadingError

_MOST_PARTS = 2_000
_MOST_BYTES = 100_000_000  # unpacked
_DEEPEST = 200
_STYLES = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_PROPERTIES = "docProps/core.xml"
_DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
_MADE = "{http://purl.org/dc/terms/}created"


def parse_word(content: bytes) -> Parsed:
    """Return the text of a Word document (.docx).

    Raises:
        ReadingError: it is damaged, unpacks to too much, or holds what no Word document may.
    """
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _check(archive)
            known = _properties(archive)
    except (zipfile.BadZipFile, SAXParseException) as error:
        raise ReadingError("is a damaged Word document") from error
    made = mammoth.convert_to_html(
        BytesIO(content), style_map=_STYLES, convert_image=lambda _: [], id_prefix=""
    )
    page = Page()
    add_html(page, made.value)
    day = None
    with suppress(ValueError):
        day = datetime.date.fromisoformat(known.get(_MADE, "")[:10])
    title, author = known.get(f"{_DUBLIN_CORE}title"), known.get(f"{_DUBLIN_CORE}creator")
    fields = {name: value for name, value in (("title", title), ("author", author)) if value}
    return Parsed(fields, page, day)


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse what a hostile archive is made of, before anything is parsed.

    The sizes that an archive states bind: zipfile unpacks no more of a part than its size.
    """
    parts = archive.infolist()
    if len(parts) > _MOST_PARTS:
        raise ReadingError(f"holds {len(parts)} parts; a Word document may hold {_MOST_PARTS}")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > _MOST_BYTES:
        raise ReadingError(f"unpacks to {unpacked} bytes; a Word document may to {_MOST_BYTES}")
    for part in parts:
        if part.filename.endswith((".xml", ".rels")):
            _check_xml(part.filename, archive.read(part))


def _check_xml(name: str, content: bytes) -> None:
    try:
        sax.parseString(content, _Depth(name), forbid_dtd=True)
    except DefusedXmlException as error:
        raise ReadingError(f"declares entities in {name}; a Word document may not") from error


class _Depth(ContentHandler):
    """Refuses XML that is nested too deep."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.name = name
        self.depth = 0

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ReadingError(f"is nested deeper than {_DEEPEST} elements in {self.name}")

    def endElement(self, name: str) -> None:  # noqa: N802
        self.depth -= 1


def _properties(archive: zipfile.ZipFile) -> dict[str, str]:
    """Return what the document says of itself, by the names of its elements."""
    if _PROPERTIES not in archive.namelist():
        return {}
    root = ElementTree.fromstring(archive.read(_PROPERTIES))
    return {element.tag: (element.text or "").strip() for element in root}

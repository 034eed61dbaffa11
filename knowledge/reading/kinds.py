"""What a file is: its bytes say so; its name only decides what they leave open."""

import re
import zipfile
from enum import StrEnum
from io import BytesIO

from knowledge.reading.source import ReadingError, SourceFile


class Kind(StrEnum):
    """The kinds of files that are read."""

    PDF = "PDF"
    WORD = "Word document"
    TRANSCRIPT = "transcript"
    HTML = "web page"
    MARKDOWN = "Markdown"
    PLAIN = "plain text"


_BY_SUFFIX = {
    ".txt": Kind.PLAIN,
    ".md": Kind.MARKDOWN,
    ".markdown": Kind.MARKDOWN,
    ".html": Kind.HTML,
    ".htm": Kind.HTML,
    ".pdf": Kind.PDF,
    ".docx": Kind.WORD,
    ".vtt": Kind.TRANSCRIPT,
    ".srt": Kind.TRANSCRIPT,
}
SUFFIXES = tuple(_BY_SUFFIX)

# Kinds that are told by their first bytes: a file named so that begins otherwise is none.
_TOLD_BY_BYTES = (Kind.PDF, Kind.WORD, Kind.TRANSCRIPT)

_OTHERS = {
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
    b"GIF8": "a GIF picture",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\xd0\xcf\x11\xe0": "an Office file from before 2007 (save it as .docx)",
    b"{\\rtf": "an RTF file (save it as .docx)",
    b"\x7fELF": "a program",
}
_PDF_HEAD = 1024  # viewers take a file for a PDF if %PDF- stands in its first 1,024 bytes
_SUBTITLES = re.compile(r"\s*\d+[ \t]*\n(?:\d+:)?\d\d:\d\d[,.]\d{3}[ \t]*-->")
_PAGE = re.compile(
    r"\s*+(?:<\?xml[^>]*>)?+(?>\s*<!--.*?-->)*+\s*+<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)


def kind_of(source: SourceFile) -> Kind:
    """Return what a file is.

    Raises:
        ReadingError: it is a kind that is not read, or not the kind that its name says.
    """
    if source.content[:_PDF_HEAD].lstrip().startswith(b"%PDF-"):
        return Kind.PDF
    if source.content.startswith(b"PK\x03\x04"):
        return _kind_of_archive(source.content)
    for start, name in _OTHERS.items():
        if source.content.startswith(start):
            raise ReadingError(f"is {name}, not a text")
    named = _BY_SUFFIX.get(source.suffix, Kind.PLAIN)
    found = _kind_of_text(source.decode(), named)
    if found is not named and named in _TOLD_BY_BYTES:
        raise ReadingError(f"is named {source.suffix}, but holds no {named}: it is a {found}")
    return found


def _kind_of_archive(content: bytes) -> Kind:
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            if "word/document.xml" in archive.namelist():
                return Kind.WORD
    except zipfile.BadZipFile as error:
        raise ReadingError("is a damaged ZIP archive or Word document") from error
    raise ReadingError("is a ZIP archive, but no Word document (.docx)")


def _kind_of_text(text: str, named: Kind) -> Kind:
    if re.match(r"WEBVTT\b", text) or _SUBTITLES.match(text):
        return Kind.TRANSCRIPT
    if _PAGE.match(text):
        return Kind.HTML
    return Kind.PLAIN if named in _TOLD_BY_BYTES else named

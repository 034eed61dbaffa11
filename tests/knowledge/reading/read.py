"""What the tests of this folder share: one text read as a file of the folder."""

from knowledge.document import BlockKind, Document
from knowledge.reading.reader import read_document
from knowledge.reading.source import SourceFile


def read(text: str, path: str = "post.md") -> Document:
    return read_document(SourceFile(path, text.encode()))


def blocks(document: Document) -> list[tuple[BlockKind, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]

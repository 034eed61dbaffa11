"""A whole folder read at once, for tests."""

from collections.abc import Iterator
from pathlib import Path

from knowledge.document import Document
from knowledge.reading.folder import Skipped, list_files
from knowledge.reading.reader import read_document
from knowledge.reading.source import ReadingError, SourceFile
from knowledge.settings import ReadingSettings


def read_folder(folder: Path, settings: ReadingSettings) -> Iterator[Document | Skipped]:
    """Yield every document of a folder in the order of their paths.

    Raises:
        KnowledgeFolderError: the folder is missing or is none.
    """
    for file in list_files(folder, settings):
        if isinstance(file, Skipped):
            yield file
            continue
        try:
            yield read_document(SourceFile(file.path, file.load()))
        except ReadingError as error:
            yield Skipped(file.path, str(error))

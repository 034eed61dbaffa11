"""The contents of a source: the documents that are published of it."""

from contextlib import closing

from knowledge.document import Document
from knowledge.sources.readings import source_of
from knowledge.spaces.space import Space
from knowledge.store.database import open_to_read, store_errors
from knowledge.store.documents import load_document
from knowledge.store.generations import generation_documents, require_published


def contents(space: Space, source_id: int) -> tuple[Document, ...]:
    """Return the documents that are published of a source, in the order of their paths.

    Raises:
        IndexMissingError: nothing is published.
        StoreError: the space cannot be used.
    """
    with store_errors(space.data), closing(open_to_read(space.data)) as connection:
        published = require_published(connection, space.data)
        documents = generation_documents(connection, published.number)
        return tuple(
            load_document(connection, document_id)
            for path, document_id in documents.items()
            if source_of(path) == source_id
        )

"""A definition as a quote: the sentence that says it, with the words that define emphasised."""

from datetime import datetime

from knowledge.answer import Quote
from knowledge.definitions.definition import Definition
from knowledge.document import Document


def quoted(definition: Definition, document: Document, read_at: datetime) -> Quote:
    """Quote a definition from its document, which was last read at ``read_at``.

    Raises:
        ValueError: The document does not say so.
    """
    start, end = definition.start, definition.end
    said = document.text[definition.meaning_start : definition.meaning_end]
    if " ".join(said.split()) != definition.meaning:
        raise ValueError(f"{document.path} must say {definition.meaning!r}, but says {said!r}")
    return Quote(
        document=document.path,
        title=document.title,
        author=document.author,
        date=document.date,
        url=document.url,
        text=document.text[start:end],
        start=start,
        end=end,
        highlight=(definition.meaning_start - start, definition.meaning_end - start),
        score=1.0,
        read_at=read_at,
    )

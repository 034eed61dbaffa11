"""The sentences around a quote: proof that it stands there, and what it stands among."""

from dataclasses import dataclass

from knowledge.document import Document
from knowledge.passages.sentences import sentences

_SENTENCES = 3
_CHARACTERS = 700


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``before + quote + after`` stands in the document word for word; both may be empty."""

    before: str
    quote: str
    after: str


def surroundings(document: Document, start: int, end: int) -> Surroundings:
    """Return up to three sentences, of 700 characters together, on each side of a quote."""
    earliest = max(0, start - _CHARACTERS)
    before = document.text[earliest:start]
    after = document.text[end : end + _CHARACTERS]
    first = min((begin for begin, _ in list(sentences(before))[-_SENTENCES:]), default=len(before))
    last = max((stop for _, stop in list(sentences(after))[:_SENTENCES]), default=0)
    return Surroundings(before[first:], document.text[start:end], after[:last])

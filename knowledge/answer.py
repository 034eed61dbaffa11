"""An answer: quotes, best first, or why there is none."""

from dataclasses import dataclass
from datetime import date, datetime

from knowledge.spans.resolve import DateRange


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """The event that a document tells about: "RustConf 2020", and its days where it tells them."""

    name: str
    days: DateRange | None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of one document, shown as they stand there.

    ``text == document.text[start:end]``; ``highlight`` is the part that answers, as offsets into
    ``text``; ``document`` is the path relative to the knowledge folder; ``score`` is the
    probability, 0 to 1, that the quote answers the question; ``read_at`` (UTC) is when the
    document was last read from its source; ``event`` is what the document tells about;
    ``document_id`` tells the document from all others that were searched.
    """

    document: str
    title: str
    author: str | None
    date: date | None
    url: str | None
    text: str
    start: int
    end: int
    highlight: tuple[int, int] | None
    score: float
    read_at: datetime
    event: ToldEvent | None = None
    document_id: int = 0


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of an event, offered where a question fits several: "RustConf", 2020."""

    name: str
    year: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What is shown for a question.

    Either ``quotes`` (best first), or a ``reason`` in plain words with, where there is one, the
    ``closest`` passage, which does not answer. ``editions``, newest first, are the choices where
    the question fits several and names none; ``disagree`` says that the first two quotes, of two
    documents, state different values of what was asked for.
    """

    question: str
    quotes: tuple[Quote, ...] = ()
    reason: str | None = None
    closest: Quote | None = None
    editions: tuple[Edition, ...] = ()
    disagree: bool = False

    @property
    def answered(self) -> bool:
        """Whether there is at least one quote."""
        return bool(self.quotes)

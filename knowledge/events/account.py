"""What one document tells of an event, with the words that say so."""

from dataclasses import dataclass
from typing import Generic

from knowledge.document import Document
from knowledge.events.event import Stated, Value
from knowledge.spans.resolve import DateRange


@dataclass(frozen=True, slots=True)
class Told(Generic[Value]):
    """A value, the words that say so, and the path and web address of their document."""

    value: Value
    quote: str
    document: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Account:
    """What one document tells of one event; what it leaves open is None."""

    document: str
    name: str
    edition: int | None
    dates: Told[DateRange] | None
    city: Told[str] | None
    venue: Told[str] | None

    @property
    def title(self) -> str:
        """The name with the edition: "KubeCon EU 2025"."""
        return self.name if self.edition is None else f"{self.name} {self.edition}"


def account_of(document: Document) -> Account | None:
    """Return what a document tells of its event, or None where it tells about none."""
    # Not loaded by who only asks: its patterns take tens of milliseconds to compile.
    from knowledge.events.detect import event_of

    event = event_of(document)
    if event is None:
        return None
    return Account(
        document=document.path,
        name=event.name.value,
        edition=event.edition.value if event.edition else None,
        dates=_told(document, event.dates),
        city=_told(document, event.city),
        venue=_told(document, event.venue),
    )


def _told(document: Document, stated: Stated[Value] | None) -> Told[Value] | None:
    if stated is None:
        return None
    return Told(stated.value, stated.quote(document), document.path, document.url)

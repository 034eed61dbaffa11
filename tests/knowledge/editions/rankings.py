"""Rankings as a ranker returns them, made of titles and passages."""

from datetime import UTC, date, datetime

from knowledge.passage import Passage
from knowledge.ranking.ranker import Ranked
from knowledge.search.candidates import Candidate
from knowledge.store.stored import StoredDocument, StoredPassage


def ranking(*found: tuple[str, str, float], year: int = 2020) -> list[Ranked]:
    """Return a ranking of (title, passage, probability), each of a document of its own."""
    return [
        Ranked(Candidate(_passage(place, title, text, year), 0.5, 0.5, 0.75), probability)
        for place, (title, text, probability) in enumerate(found)
    ]


def _passage(place: int, title: str, text: str, year: int) -> StoredPassage:
    document = StoredDocument(
        document_id=place,
        path=f"{place}.md",
        title=title,
        author=None,
        date=date(year, 8, 1),
        url=None,
        read_at=datetime(2026, 3, 10, tzinfo=UTC),
    )
    return StoredPassage(place, document, Passage(0, len(text)), text)

"""Known events for tests: three that are over, and one that begins in ten days."""

from datetime import UTC, date, datetime, timedelta

from knowledge.events.account import Told
from knowledge.events.known import KnownEvent
from knowledge.spans.resolve import DateRange

TODAY = datetime.now(UTC).date()
SOON = DateRange(TODAY + timedelta(days=10), TODAY + timedelta(days=12))


def event(
    name: str, days: DateRange | None, quote: str = "", place: str = "", url: str | None = None
) -> KnownEvent:
    return KnownEvent(
        name=name,
        edition=days.start.year if days else None,
        dates=(Told(days, quote, "recap.md", url),) if days else (),
        cities=(Told(place, place, "recap.md", url),) if place else (),
        venues=(),
        documents=("recap.md",),
    )


def day(text: str) -> DateRange:
    return DateRange(date.fromisoformat(text), date.fromisoformat(text))


COMING = event("Harbor Camp", SOON, "in ten days", "Porto", "https://example.org/camp")
SUMMIT = event(
    "OpenInfra Summit Europe",
    DateRange(date(2025, 10, 17), date(2025, 10, 19)),
    "October 17–19",
    "Paris-Saclay",
    "https://example.org/summit",
)
RUSTCONF = event("RustConf", day("2021-09-14"), "September 14")
UNDATED = event("Rust All Hands", None)
EVENTS = (COMING, SUMMIT, RUSTCONF, UNDATED)

"""An event of the list: for people, and as JSON."""

from collections.abc import Sequence
from typing import Any

from bot.harmless import harmless
from bot.written import written_days
from knowledge.events.account import Told
from knowledge.events.known import KnownEvent
from knowledge.sources.names import shown_name


def event_as_lines(event: KnownEvent) -> str:
    """Return an event as lines: name and year, then each date and place with who says so."""
    lines = [_line(written_days(dates.value), dates) for dates in event.dates]
    lines += [_line(place.value, place) for place in (*event.cities, *event.venues)]
    if not lines or len(event.documents) > 1:
        lines.append(f"  told in {', '.join(map(shown_name, event.documents))}")
    return harmless("\n".join((event.title, *lines)))


def event_as_json(event: KnownEvent) -> dict[str, Any]:
    """Return an event for JSON.

    Keys: name, edition (the year or null), dates (start and end as YYYY-MM-DD, quote, document),
    cities and venues (value, quote, document), documents (paths).
    """
    return {
        "name": event.name,
        "edition": event.edition,
        "dates": [
            {
                "start": dates.value.start.isoformat(),
                "end": dates.value.end.isoformat(),
                "quote": dates.quote,
                "document": dates.document,
            }
            for dates in event.dates
        ],
        "cities": _places(event.cities),
        "venues": _places(event.venues),
        "documents": list(event.documents),
    }


def _line(value: str, told: Told[Any]) -> str:
    """Return a value with who says so, and the words where they are not the value itself."""
    quote = " ".join(told.quote.split())
    name = shown_name(told.document)
    source = name if quote == value else f'"{quote}", {name}'
    return f"  {value}  ({source})"


def _places(told: Sequence[Told[str]]) -> list[dict[str, str]]:
    return [
        {"value": place.value, "quote": place.quote, "document": place.document} for place in told
    ]

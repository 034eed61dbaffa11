"""An event of a Discord server, planned from a known event."""

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Final

from bot.discord_bot import limits
from bot.discord_bot.shown import plain, shown
from bot.languages import Language
from knowledge.events.known import KnownEvent
from knowledge.sources.names import shown_name

_MOMENT: Final = timedelta(minutes=2)
"""Discord refuses an event that begins in the past, as one does that is already on."""


@dataclass(frozen=True, slots=True)
class ServerEvent:
    """What will be created: an external event, from ``start`` to ``end`` in UTC."""

    name: str
    place: str
    description: str
    start: datetime
    end: datetime


def server_event(event: KnownEvent, now: datetime, language: Language) -> ServerEvent | None:
    """Plan an event of whole days in UTC, as texts tell no hours; None if it is not upcoming."""
    if event.days is None:
        return None
    start = max(datetime.combine(event.days.start, time.min, UTC), now + _MOMENT)
    end = datetime.combine(event.days.end, time.min, UTC) + timedelta(days=1)
    if start >= end:
        return None
    places = [told.value for told in (*event.venues[:1], *event.cities[:1])]
    told = event.dates[0]
    said = language.say(
        "According to {source}: “{quote}”",
        source=told.url or shown_name(told.document),
        quote=" ".join(told.quote.split()),
    )
    return ServerEvent(
        name=plain(event.title, limits.SERVER_EVENT_NAME),
        place=plain(", ".join(places), limits.SERVER_EVENT_PLACE)
        if places
        else language.say("The texts do not say where."),
        description=shown(said, limits.SERVER_EVENT_DESCRIPTION),
        start=start,
        end=end,
    )

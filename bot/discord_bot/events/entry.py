"""One event of a page: its dates and places, each with the words that say so and a link to them."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from bot.discord_bot import limits
from bot.discord_bot.embeds import link_to, linked
from bot.discord_bot.limits import width
from bot.discord_bot.shown import shown
from bot.languages import Language
from knowledge.events.account import Told
from knowledge.events.known import KnownEvent
from knowledge.sources.names import shown_name

_NAME: Final = 150
_VALUE: Final = 150
_QUOTE: Final = 200
_PATH: Final = 130
_LINK: Final = 500


def heading(event: KnownEvent, today: date, language: Language) -> str:
    """Return the name of an event and its year, and whether it is still to come."""
    name = shown(event.title, _NAME)
    return language.say("{name} (upcoming)", name=name) if event.is_upcoming(today) else name


def entry(event: KnownEvent, language: Language) -> str:
    """Return the lines below an event's name: at most what the field of an embed holds."""
    written = ""
    for line in _lines(event, language):
        if width(written) + width(line) + len("\n") > limits.FIELD_VALUE:
            break
        written += f"{line}\n"
    return written.rstrip("\n") or shown(event.documents[0], _PATH)


def _lines(event: KnownEvent, language: Language) -> Iterator[str]:
    if not event.dates:
        yield language.say("I recognised no date in the texts.")
    for dates in event.dates:
        yield _line(language.days(dates.value), dates, language)
    for place in (*event.venues, *event.cities):
        yield _line(place.value, place, language)
    if not event.dates and not event.venues and not event.cities:
        yield language.say("Told in {document}", document=shown(event.documents[0], _PATH))


def _line(value: str, told: Told[Any], language: Language) -> str:
    """Return a value with the words that say so, where they are others, and their source."""
    words = " ".join(told.quote.split())
    parts = [shown(value, _VALUE)]
    if words != value:
        parts.append(f"“{shown(words, _QUOTE)}”")
    source = linked(language.say("Source"), link_to(told.url, told.quote), _LINK)
    parts.append(source or shown(shown_name(told.document), _PATH))
    return ", ".join(parts)

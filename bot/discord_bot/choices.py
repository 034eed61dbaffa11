"""What is suggested while someone writes the name of an event or a term; from memory."""

from collections.abc import Iterable

from discord import app_commands

from bot.discord_bot import limits
from bot.discord_bot.shown import plain
from knowledge.events.known import KnownEvent


def event_choices(written: str, events: Iterable[KnownEvent]) -> list[app_commands.Choice[str]]:
    """Suggest events with their years, in their order: for ``/ask event:``."""
    return choices(written, (event.title for event in events))


def choices(
    written: str, known: Iterable[str], longest: int = limits.CHOICE
) -> list[app_commands.Choice[str]]:
    """Suggest what is known and holds all that is written, what begins with it first.

    At most 25, each once, cut to ``longest`` UTF-16 units.
    """
    wanted = written.casefold().split()
    start = " ".join(wanted)
    found = [one for one in known if all(word in one.casefold() for word in wanted)]
    found.sort(key=lambda one: not one.casefold().startswith(start))
    names = dict.fromkeys(plain(one, longest) for one in found)
    return [app_commands.Choice(name=name, value=name) for name in list(names)[: limits.CHOICES]]

"""Pace: how fast people, and whole servers, may ask."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

import discord

from bot.discord_bot.reply import Reply
from bot.discord_bot.settings import DiscordSettings
from bot.languages import Language

_BURST: Final = 5
_MINUTE: Final = 60.0
_HELD: Final = 1_000


@dataclass(frozen=True, slots=True)
class Wait:
    """Someone must wait ``until`` a time in seconds; ``told`` says that they know already."""

    until: float
    told: bool

    def reply(self, language: Language) -> Reply:
        """Say until when, in the time of whoever reads it."""
        again = discord.utils.format_dt(datetime.fromtimestamp(self.until + 1, UTC), "R")
        return Reply(content=language.say("Not so fast, please: again {again}.", again=again))


class Rate:
    """Lets each through ``burst`` times at once, and then once every ``seconds``.

    The generic cell rate algorithm: https://en.wikipedia.org/wiki/Generic_cell_rate_algorithm
    """

    def __init__(self, seconds: float, burst: int, clock: Callable[[], float] = time.time) -> None:
        """Start with nobody waiting."""
        self._seconds = seconds
        self._tolerance = seconds * (burst - 1)
        self._clock = clock
        self._due: dict[int, float] = {}
        self._told: dict[int, float] = {}

    def wait(self, who: int) -> Wait | None:
        """Count someone, by their id; None where they need not wait."""
        now = self._clock()
        if len(self._due) > _HELD:
            self._due = {one: due for one, due in self._due.items() if due > now}
            self._told = {one: until for one, until in self._told.items() if until > now}
        due = max(self._due.get(who, now), now)
        until = due - self._tolerance
        if until <= now:
            self._due[who] = due + self._seconds
            return None
        told = self._told.get(who) == until
        self._told[who] = until
        return Wait(until, told)


class Pace:
    """Holds people to the cooldown, and servers to their rate. Nothing of it is stored."""

    def __init__(self, settings: DiscordSettings) -> None:
        """Take the limits from the settings."""
        self._people = Rate(settings.cooldown, _BURST)
        self._servers = Rate(_MINUTE / settings.server_rate, settings.server_rate)

    def wait(self, person: int, guild: int | None) -> Wait | None:
        """Count a question of a person; None where it is answered now."""
        own = self._people.wait(person)
        if own is not None or guild is None:
            return own
        return self._servers.wait(guild)

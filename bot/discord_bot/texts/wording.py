"""What sources, deeds and those who do them are called."""

import re
from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType
from typing import Final

from bot.discord_bot.shown import shown
from bot.languages import Language, to_say
from knowledge.sources.source import SourceKind
from knowledge.store.deed import Action

SCHEDULE: Final = "schedule"
"""Who has done what nobody asked for but a schedule."""

_NAME: Final = 80
_MENTION: Final = re.compile(r"<@\d+>")
_KINDS: Final[Mapping[SourceKind, str]] = MappingProxyType(
    {
        SourceKind.FILE: to_say("file"),
        SourceKind.TEXT: to_say("text"),
        SourceKind.PAGE: to_say("web page"),
        SourceKind.FEED: to_say("feed"),
        SourceKind.SITEMAP: to_say("sitemap"),
        SourceKind.GIT: to_say("git repository"),
        SourceKind.CALENDAR: to_say("calendar"),
        SourceKind.THREAD: to_say("thread"),
    }
)
_DEEDS: Final[Mapping[Action, str]] = MappingProxyType(
    {
        Action.ADD: to_say("added"),
        Action.REFRESH: to_say("read again"),
        Action.REMOVE: to_say("removed"),
        Action.UNDO: to_say("undone"),
        Action.FORGET: to_say("forgotten"),
    }
)
_EVERY: Final[Mapping[timedelta, str]] = MappingProxyType(
    {
        timedelta(hours=1): to_say("every hour"),
        timedelta(hours=6): to_say("every 6 hours"),
        timedelta(days=1): to_say("every day"),
        timedelta(weeks=1): to_say("every week"),
    }
)


def kind_name(kind: SourceKind, language: Language) -> str:
    """Return what a kind of source is called."""
    return language.say(_KINDS[kind])


def deed_name(action: Action, language: Language) -> str:
    """Return what was done, as in "removed"."""
    return language.say(_DEEDS[action])


def every_name(every: timedelta | None, language: Language) -> str:
    """Return how often a source is read by itself."""
    if every is None:
        return language.say("not read by itself")
    if every in _EVERY:
        return language.say(_EVERY[every])
    return language.say("every {minutes} minutes", minutes=int(every.total_seconds()) // 60)


def doer(who: str, language: Language) -> str:
    """Return who did something: a mention, the schedule, or a name of the command line."""
    if who == SCHEDULE:
        return language.say("the schedule")
    return who if _MENTION.fullmatch(who) else shown(who, _NAME)

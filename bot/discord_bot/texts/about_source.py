"""What is told about a source, wherever one is shown."""

from collections.abc import Iterator
from typing import Final

from discord.utils import format_dt

from bot.discord_bot.shown import shown
from bot.discord_bot.texts.wording import every_name, kind_name
from bot.languages import Language
from knowledge.moderating.overview import HeldSource
from knowledge.sources.source import Source, SourceKind

_ADDRESS: Final = 150
_FAILURE: Final = 250


def source_heading(source: Source) -> str:
    """Return a source's number and address, in Discord's markdown; a thread's number alone."""
    if source.kind is SourceKind.THREAD:
        return f"{source.source_id}"
    return f"{source.source_id}: {shown(source.address, _ADDRESS)}"


def source_told(held: HeldSource, language: Language) -> str:
    """Tell a source's kind, documents and freshness, and why it could not be read the last time."""
    return "\n".join(_lines(held, language))


def _lines(held: HeldSource, language: Language) -> Iterator[str]:
    source = held.source
    documents = language.say_many("{count} document", "{count} documents", len(held.documents))
    kind = kind_name(source.kind, language)
    # Discord shows the name that a thread has now.
    named = f"{kind} <#{source.address}>" if source.kind is SourceKind.THREAD else kind
    yield f"{named}, {documents}"
    if source.path_filter:
        yield language.say("only {paths}", paths=shown(source.path_filter, _ADDRESS))
    times = [
        language.say("read {ago}", ago=format_dt(held.read_at, "R")),
        every_name(source.every, language),
    ]
    due_at = source.due_at()
    if due_at is not None:
        times.append(language.say("next {ago}", ago=format_dt(due_at, "R")))
    yield ", ".join(times)
    if source.failure is not None and source.read_at is not None:
        yield language.say(
            "could not be read {ago}: {reason}",
            ago=format_dt(source.read_at, "R"),
            reason=shown(source.failure, _FAILURE),
        )

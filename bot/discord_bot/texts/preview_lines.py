"""What publishing a draft would change, line by line, in Discord's markdown."""

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Final

from bot.discord_bot.shown import shown
from bot.discord_bot.texts.change_lines import change_lines, under
from bot.languages import Language, to_say
from knowledge.expectations.replay import Fate, Replayed
from knowledge.moderating.preview import Preview

_TEXT: Final = 200
_FATES: Final[Mapping[Fate, str]] = MappingProxyType(
    {
        Fate.LOST: to_say("- lost its answer: {question}"),
        Fate.CHANGED: to_say("- answered otherwise: {question}"),
        Fate.NEW: to_say("- answered now: {question}"),
        Fate.MISSING: to_say("- not answered, as before: {question}"),
        Fate.KEPT: to_say("- answered as before: {question}"),
    }
)


def preview_lines(preview: Preview, language: Language) -> Iterator[str]:
    """Yield what a moderator should know; each line has at most 1,500 UTF-16 units."""
    if preview.doubt is not None:
        doubt = shown(language.say(preview.doubt), _TEXT)
        yield language.say("**Look first:** {doubt}", doubt=doubt)
    yield from change_lines(preview.changes, language)
    yield from under(language.say("Questions"), _questions(preview.replayed, language), language)


def _questions(replayed: Iterable[Replayed], language: Language) -> Iterator[str]:
    """Yield what becomes of questions; recent ones that stay as they are only count."""
    same = 0
    for one in replayed:
        if one.expected is None and one.fate in (Fate.KEPT, Fate.MISSING):
            same += 1
        else:
            yield "\n".join((*_told(one, language), *_quotes(one, language)))
    if same:
        yield language.say_many(
            "- {count} recent question: as before", "- {count} recent questions: as before", same
        )


def _told(one: Replayed, language: Language) -> Iterator[str]:
    yield language.say(_FATES[one.fate], question=shown(one.question, _TEXT))
    if one.expected is not None:
        told = language.say("expected: {answer}", answer=shown(one.expected, _TEXT))
        yield f"  - {told}"


def _quotes(one: Replayed, language: Language) -> Iterator[str]:
    """Yield what was quoted and what would be, where they differ."""
    before, after = one.before and one.before.text, one.after and one.after.text
    if before == after:
        return
    for name, text in ((language.say("before"), before), (language.say("now"), after)):
        if text:
            yield f"  - {name}: {shown(text, _TEXT)}"

"""What differs between two states of the texts, line by line, in Discord's markdown."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from bot.discord_bot.shown import shown
from bot.languages import Language
from knowledge.changes.changes import Changed, Changes, Outline
from knowledge.events.account import Account

_MOST: Final = 40
"""Lines of a kind; the rest are counted."""
_SENTENCES: Final = 3
"""Of a document, that went and that came."""
_SENTENCE: Final = 200
_TITLE: Final = 120
_REASON: Final = 200


def change_lines(changes: Changes, language: Language) -> Iterator[str]:
    """Yield how many documents differ, then which, what to check, and the events in them.

    Each line has at most 1,500 UTF-16 units.
    """
    yield language.say(
        "Documents: {new} new, {changed} changed, {gone} gone. Passages: {before} before, {after} "
        "after.",
        new=len(changes.new),
        changed=len(changes.changed),
        gone=len(changes.gone),
        before=changes.passages_before,
        after=changes.passages_after,
    )
    for name, lines in (
        (language.say("New"), (_document(one, language) for one in changes.new)),
        (language.say("Changed"), (_changed(one, language) for one in changes.changed)),
        (language.say("Gone"), (_document(one, language) for one in changes.gone)),
        (language.say("Please check"), _warnings(changes, language)),
        (language.say("Events recognised"), (_event(one, language) for one in changes.events)),
    ):
        yield from under(name, lines, language)


def under(name: str, lines: Iterable[str], language: Language) -> Iterator[str]:
    """Yield a heading, the first lines and how many more there are; nothing without lines."""
    every = list(lines)
    if every:
        yield f"**{name}**"
        yield from every[:_MOST]
    if len(every) > _MOST:
        yield language.say("and {count} more", count=len(every) - _MOST)


def _document(outline: Outline, language: Language) -> str:
    date = f", {language.day(outline.date)}" if outline.date else ""
    return f"- {shown(outline.title, _TITLE)}{date}"


def _changed(changed: Changed, language: Language) -> str:
    """Return a document's title, and the first sentences that went and that came."""
    head = language.say(
        "- {title}: {gone} sentences gone, {new} new",
        title=shown(changed.after.title, _TITLE),
        gone=changed.gone,
        new=changed.new,
    )
    gone = (sentence for edit in changed.edits for sentence in edit.gone)
    new = (sentence for edit in changed.edits for sentence in edit.new)
    before, after = language.say("before"), language.say("now")
    return "\n".join(
        (
            head,
            *(f"  - {before}: {shown(one, _SENTENCE)}" for one in islice(gone, _SENTENCES)),
            *(f"  - {after}: {shown(one, _SENTENCE)}" for one in islice(new, _SENTENCES)),
        )
    )


def _event(event: Account, language: Language) -> str:
    when = language.days(event.dates.value) if event.dates else language.say("no date")
    places = (told.value for told in (event.venue, event.city) if told)
    where = "".join(f", {shown(place, _TITLE)}" for place in places)
    return f"- {shown(event.title, _TITLE)}: {when}{where}"


def _warnings(changes: Changes, language: Language) -> Iterator[str]:
    titles = {one.path: one.title for one in (*changes.new, *(it.after for it in changes.changed))}

    def title(path: str) -> str:
        return shown(titles.get(path, path.rpartition("/")[2]), _TITLE)

    for path in changes.undated:
        yield language.say("- {title}: no date", title=title(path))
    for one in changes.duplicates:
        yield language.say("- {title}: repeats {other}", title=title(one.path), other=title(one.of))
    for changed in changes.changed:
        if changed.shrunken:
            told = language.say(
                "- {title}: much smaller than before", title=title(changed.after.path)
            )
            yield told
    for skipped in changes.skipped:
        yield f"- {shown(skipped.path, _TITLE)}: {shown(skipped.reason, _REASON)}"

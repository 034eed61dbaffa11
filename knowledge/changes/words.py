"""Changes in plain words, for the terminal."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from knowledge.changes.changes import Changed, Changes, Outline
from knowledge.events.account import Account
from knowledge.sources.names import shown_name

_MOST = 10
"""Lines of a kind; more are counted."""
_MOST_SENTENCES = 6
"""Of one document that changed."""

Item = TypeVar("Item")


def told(changes: Changes) -> str:
    """Return what would change, a line each: new, changed and gone documents, events, warnings."""
    return "\n".join(_lines(changes))


def _lines(changes: Changes) -> Iterator[str]:
    if changes.nothing:
        yield "No document is new, changed or gone."
    yield from _part("New", changes.new, lambda document: [_named(document)])
    yield from _part("Changed", changes.changed, lambda document: list(_changed(document)))
    yield from _part("Gone", changes.gone, lambda document: [_named(document)])
    yield from _part("Events", changes.events, lambda account: [_event(account)])
    yield from _part("To check", list(_warnings(changes)), lambda warning: [warning])
    yield f"Passages: {changes.passages_before} before, {changes.passages_after} after."
    if changes.suspicious:
        yield f"Look first: {changes.suspicious}"


def _part(
    name: str, items: Sequence[Item], lines: Callable[[Item], Sequence[str]]
) -> Iterator[str]:
    if items:
        yield f"{name} ({len(items)}):"
        for item in items[:_MOST]:
            yield from (f"  {line}" for line in lines(item))
        if len(items) > _MOST:
            yield f"  and {len(items) - _MOST} more"


def _named(document: Outline) -> str:
    facts = (document.title, document.date and document.date.isoformat(), document.url)
    told = ", ".join(fact for fact in facts if fact)
    return f"{shown_name(document.path)}: {told} ({document.characters} characters)"


def _changed(document: Changed) -> Iterator[str]:
    yield _named(document.after)
    for name in ("title", "author", "date", "url"):
        before, after = getattr(document.before, name), getattr(document.after, name)
        if before != after:
            yield f"  {name}: {before or 'none'} -> {after or 'none'}"
    sentences = [
        f"{sign} {sentence}"
        for edit in document.edits
        for sign, said in (("-", edit.gone), ("+", edit.new))
        for sentence in said
    ]
    yield from (f"  {sentence}" for sentence in sentences[:_MOST_SENTENCES])
    more = document.gone + document.new - _MOST_SENTENCES
    if more > 0:
        yield f"  and {more} more sentences"


def _event(account: Account) -> str:
    days = account.dates and account.dates.value
    facts = (
        account.title,
        days and (f"{days.start}" if days.start == days.end else f"{days.start} to {days.end}"),
        account.venue and account.venue.value,
        account.city and account.city.value,
    )
    return f"{shown_name(account.document)}: {', '.join(fact for fact in facts if fact)}"


def _warnings(changes: Changes) -> Iterator[str]:
    for skipped in changes.skipped:
        yield f"{skipped.path} {skipped.reason}"
    for path in changes.undated:
        yield f"{shown_name(path)} tells no date"
    for duplicate in changes.duplicates:
        path, of = shown_name(duplicate.path), shown_name(duplicate.of)
        yield f"{path} looks like a duplicate of {of}"
    for document in changes.changed:
        if document.shrunken:
            before, after = document.before.characters, document.after.characters
            path = shown_name(document.after.path)
            yield f"{path} is much smaller: {after} characters, {before} before"

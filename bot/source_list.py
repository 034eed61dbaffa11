"""Sources for the terminal: for people, and as JSON."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.every import every_in_words
from bot.harmless import harmless
from knowledge.moderating.overview import HeldSource, Overview
from knowledge.store.drafts import Draft


def overview_as_lines(found: Overview) -> str:
    """Return the sources of a space, what is of its folder, and the drafts that wait."""
    lines = [source_as_lines(held) for held in found.sources]
    if found.generation and found.files:
        documents = documents_in_words(len(found.files))
        lines.append(f"Of the folder {found.generation.folder}: {documents}")
    lines += [_draft(draft) for draft in found.drafts]
    return harmless("\n".join(lines) or "Nothing yet: recapbot knowledge add begins.")


def source_as_lines(held: HeldSource) -> str:
    """Return a source: number, kind and address, its documents, when it is read, and failures."""
    return harmless("\n".join(_lines(held)))


def source_as_json(held: HeldSource) -> dict[str, Any]:
    """Return a source for JSON.

    Keys: number, kind, address, path_filter, documents (a count), every_seconds, read_at and
    due_at (ISO 8601 in UTC), failure; null where there is none.
    """
    source = held.source
    due_at = source.due_at()
    return {
        "number": source.source_id,
        "kind": source.kind.value,
        "address": source.address,
        "path_filter": source.path_filter,
        "documents": len(held.documents),
        "every_seconds": source.every and int(source.every.total_seconds()),
        "read_at": held.read_at.isoformat(),
        "due_at": due_at and due_at.isoformat(),
        "failure": source.failure,
    }


def documents_in_words(count: int) -> str:
    """Return how many documents: "1 document", "1,200 documents"."""
    return "1 document" if count == 1 else f"{count:,} documents"


def _lines(held: HeldSource) -> Iterator[str]:
    source = held.source
    only = f", only {source.path_filter}" if source.path_filter else ""
    yield f"{source.source_id:>3}  {source.kind:<8}  {source.address}{only}"
    facts = [documents_in_words(len(held.documents)), f"read {_moment(held.read_at)}"]
    if source.every:
        facts.append(f"again {every_in_words(source.every)}")
    due_at = source.due_at()
    if due_at:
        facts.append(f"next {_moment(due_at)}")
    yield f"{'':<15}{', '.join(facts)}"
    if source.failure and source.read_at:
        yield f"{'':<15}could not be read {_moment(source.read_at)}: {source.failure}"


def _draft(draft: Draft) -> str:
    return (
        f"Draft {draft.number} waits: {draft.deed.action} {draft.deed.subject or 'all'}"
        f" by {draft.deed.who}, {_moment(draft.made_at)}"
    )


def _moment(at: datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"

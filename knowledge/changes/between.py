"""The comparison of two generations of a space."""

from collections.abc import Iterable, Iterator, Sequence

from knowledge.changes.changes import Changed, Changes, Outline
from knowledge.changes.duplicates import duplicates_of
from knowledge.changes.edits import Edit, edits_between
from knowledge.changes.state import State
from knowledge.changes.suspicion import suspicion
from knowledge.document import Document
from knowledge.events.account import Account
from knowledge.reading.folder import Skipped
from knowledge.store.findings import Findings

_MOST = 10
"""Edits of a document, and sentences that go or come by one: a preview shows no more."""
_LONGEST_SENTENCE = 500
"""Characters; a text without full stops is one sentence."""


def changes_between(
    before: State, after: State, findings: Iterable[Findings], skipped: Sequence[Skipped]
) -> Changes:
    """Return what differs; documents whose id is the same in both states are not even loaded.

    ``findings`` are those of the later state; ``skipped`` is what could not be read for it.
    """
    old, now = before.documents, after.documents
    new = [after.load(now[path].document_id) for path in sorted(now.keys() - old.keys())]
    gone = [before.load(old[path].document_id) for path in sorted(old.keys() - now.keys())]
    pairs = [
        (before.load(old[path].document_id), after.load(now[path].document_id))
        for path in sorted(now.keys() & old.keys())
        if old[path].document_id != now[path].document_id
    ]
    changed = tuple(_changed(pairs))
    touched = {document.path for document in new} | {found.after.path for found in changed}
    events = _events(touched, findings)
    dated = {event.document for event in events if event.dates}
    return Changes(
        new=tuple(map(_outline, new)),
        changed=changed,
        gone=tuple(map(_outline, gone)),
        passages_before=sum(held.passages for held in old.values()),
        passages_after=sum(held.passages for held in now.values()),
        events=events,
        undated=tuple(path for path in _without_date(new, changed) if path not in dated),
        duplicates=duplicates_of(new, after.texts()) if new else (),
        skipped=tuple(skipped),
        suspicious=suspicion(old, now),
    )


def _changed(pairs: Iterable[tuple[Document, Document]]) -> Iterator[Changed]:
    """Yield the pairs that a reader can tell apart; others were only read or split anew."""
    for before, after in pairs:
        edits = edits_between(before.text, after.text)
        outlines = _outline(before), _outline(after)
        if edits or outlines[0] != outlines[1]:
            gone = sum(len(edit.gone) for edit in edits)
            new = sum(len(edit.new) for edit in edits)
            yield Changed(*outlines, _shown(edits), gone, new)


def _shown(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    return tuple(Edit(edit.at, _cut(edit.gone), _cut(edit.new)) for edit in edits[:_MOST])


def _cut(sentences: Sequence[str]) -> tuple[str, ...]:
    return tuple(
        sentence if len(sentence) <= _LONGEST_SENTENCE else f"{sentence[: _LONGEST_SENTENCE - 1]}…"
        for sentence in sentences[:_MOST]
    )


def _events(paths: set[str], findings: Iterable[Findings]) -> tuple[Account, ...]:
    accounts = (found.account for found in findings if found.account)
    told = [account for account in accounts if account.document in paths]
    return tuple(sorted(told, key=lambda account: account.document))


def _without_date(new: Iterable[Document], changed: Iterable[Changed]) -> Iterator[str]:
    yield from (document.path for document in new if document.date is None)
    yield from (
        found.after.path for found in changed if found.before.date and found.after.date is None
    )


def _outline(document: Document) -> Outline:
    return Outline(
        path=document.path,
        title=document.title,
        author=document.author,
        date=document.date,
        url=document.url,
        characters=len(document.text),
    )

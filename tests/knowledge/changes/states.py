"""States of a space made of documents in memory; a passage is a paragraph here."""

from collections.abc import Iterable

from knowledge.changes.between import changes_between
from knowledge.changes.changes import Changes
from knowledge.changes.state import Held, State
from knowledge.document import Document
from knowledge.reading.folder import Skipped
from knowledge.reading.reader import read_document
from knowledge.reading.source import SourceFile
from knowledge.store.findings import findings_of


def document(path: str, text: str) -> Document:
    """Read a text in Markdown."""
    return read_document(SourceFile(path, text.encode()))


def state(documents: Iterable[Document]) -> State:
    """Return the state that holds these documents; the same text has the same id."""
    by_path = {one.path: one for one in documents}
    by_id = {_id(one): one for one in by_path.values()}
    return State(
        documents={
            path: Held(_id(one), one.text.count("\n\n") + 1) for path, one in by_path.items()
        },
        load=by_id.__getitem__,
        texts=lambda: [(path, by_path[path].text) for path in sorted(by_path)],
    )


def changes(
    before: Iterable[Document], after: Iterable[Document], skipped: tuple[Skipped, ...] = ()
) -> Changes:
    """Return what differs, with what is found in the later documents."""
    after = tuple(after)
    findings = [findings_of(_id(one), one) for one in after]
    return changes_between(state(before), state(after), findings, skipped)


def _id(document: Document) -> int:
    return hash(document)

"""What is found in each document once, when it is published: its event and its definitions.

Nearly all findings stand in a settled file, which the next generation shares as it is; what came
and went since stands beside it. So an update costs what changed, not what is there. In the settled
file a document has a line, so that one can be read without the others.
"""

import mmap
import os
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from knowledge.definitions.definition import Definition
from knowledge.document import Document
from knowledge.events.account import Account, account_of

# Once what changed takes more than one byte in so many, all is settled anew.
_SETTLED_A_CHANGE: Final = 16


@dataclass(frozen=True, slots=True)
class Findings:
    """What one document tells of an event, and what it defines."""

    document_id: int
    account: Account | None
    definitions: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class _Since:
    """The documents whose settled findings do not count any more, and the findings that came."""

    removed: frozenset[int]
    added: tuple[Findings, ...]


_FOUND: Final = TypeAdapter(Findings)
_SINCE: Final = TypeAdapter(_Since)


def findings_of(document_id: int, document: Document) -> Findings:
    """Return what is found in a document; milliseconds each, so seconds for thousands of them."""
    # Not loaded by who only asks: its patterns take tens of milliseconds to compile.
    from knowledge.definitions.find import definitions_of

    return Findings(document_id, account_of(document), definitions_of(document))


def write_findings(
    folder: Path,
    added: Iterable[Findings],
    removed: Collection[int] = (),
    previous: Path | None = None,
) -> None:
    """Write findings into a new folder: those of ``previous``, less and more.

    ``removed`` are ids of documents. The folder shares a file with ``previous``, if any.

    Raises:
        OSError: they cannot be written.
    """
    folder.mkdir()
    before = OpenFindings(previous) if previous else None
    known = before.since if before else _Since(frozenset(), ())
    since = _Since(
        known.removed.union(removed),
        (*(one for one in known.added if one.document_id not in removed), *added),
    )
    changed = _SINCE.dump_json(since)
    if previous and _SETTLED_A_CHANGE * len(changed) <= _settled(previous).stat().st_size:
        os.link(_settled(previous), _settled(folder))
    else:
        settled = _joined(before.settled() if before else (), since)
        lines = (b"\n" + _FOUND.dump_json(one) for one in settled)
        _settled(folder).write_bytes(b"".join((*lines, b"\n")))
        changed = _SINCE.dump_json(_Since(frozenset(), ()))
    _since(folder).write_bytes(changed)


def read_findings(folder: Path) -> tuple[Findings, ...]:
    """Return the findings that a folder holds.

    Raises:
        OSError: it holds none.
    """
    return OpenFindings(folder).all


class OpenFindings:
    """Looks up what was found in one document, and reads all only for who asks for all."""

    def __init__(self, folder: Path) -> None:
        """Open the findings of a folder, which stay readable should it be removed.

        Raises:
            OSError: it holds none.
        """
        self._lines = _mapped(_settled(folder))
        self._changed = _mapped(_since(folder))

    @cached_property
    def all(self) -> tuple[Findings, ...]:
        """The findings in every document."""
        return _joined(self.settled(), self.since)

    @cached_property
    def accounts(self) -> dict[int, Account]:
        """What documents tell of their events, by the ids of those that do."""
        return {found.document_id: found.account for found in self.all if found.account}

    def account(self, document_id: int) -> Account | None:
        """Return what a document tells of its event, None where it tells about none."""
        if "accounts" in vars(self):
            return self.accounts.get(document_id)
        for found in self.since.added:
            if found.document_id == document_id:
                return found.account
        begin = self._lines.find(b'\n{"document_id":%d,' % document_id) + 1
        if not begin or document_id in self.since.removed:
            return None
        return _FOUND.validate_json(self._lines[begin : self._lines.find(b"\n", begin)]).account

    @property
    def tell_all_of_events(self) -> bool:
        """Whether every document tells of an event; where not, that mostly is found out at once."""
        without = sum(1 for _ in re.finditer(rb'"account":null', self._lines))
        if without > len(self.since.removed):
            return False
        return len(self.accounts) == len(self.all)

    @cached_property
    def since(self) -> _Since:
        """What came and went since the others were settled."""
        return _SINCE.validate_json(self._changed[:])

    def settled(self) -> Iterator[Findings]:
        """Yield the settled findings, of which some may not count any more."""
        for line in self._lines[:].split(b"\n"):
            if line:
                yield _FOUND.validate_json(line)


def _joined(settled: Iterable[Findings], since: _Since) -> tuple[Findings, ...]:
    left = (one for one in settled if one.document_id not in since.removed)
    return *left, *since.added


def _mapped(path: Path) -> mmap.mmap:
    with path.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _settled(folder: Path) -> Path:
    return folder / "settled.jsonl"


def _since(folder: Path) -> Path:
    return folder / "since.json"

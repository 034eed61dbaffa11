"""What is found in each document once, when it is published: its event and its definitions.

Nearly all findings stand in a settled file, which the next generation shares as it is; what came
and went since stands beside it. So an update costs what changed, not what is there.
"""

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass
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


_SETTLED: Final = TypeAdapter(tuple[Findings, ...])
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
    before = _read_since(previous) if previous else _Since(frozenset(), ())
    since = _Since(
        before.removed.union(removed),
        (*(one for one in before.added if one.document_id not in removed), *added),
    )
    changed = _SINCE.dump_json(since)
    if previous and _SETTLED_A_CHANGE * len(changed) <= _settled(previous).stat().st_size:
        os.link(_settled(previous), _settled(folder))
    else:
        settled = _joined(_read_settled(previous) if previous else (), since)
        _settled(folder).write_bytes(_SETTLED.dump_json(settled))
        changed = _SINCE.dump_json(_Since(frozenset(), ()))
    _since(folder).write_bytes(changed)


def read_findings(folder: Path) -> tuple[Findings, ...]:
    """Return the findings that a folder holds.

    Raises:
        OSError: it holds none.
    """
    return _joined(_read_settled(folder), _read_since(folder))


def _joined(settled: Iterable[Findings], since: _Since) -> tuple[Findings, ...]:
    left = (one for one in settled if one.document_id not in since.removed)
    return *left, *since.added


def _read_settled(folder: Path) -> tuple[Findings, ...]:
    return _SETTLED.validate_json(_settled(folder).read_bytes())


def _read_since(folder: Path) -> _Since:
    return _SINCE.validate_json(_since(folder).read_bytes())


def _settled(folder: Path) -> Path:
    return folder / "settled.json"


def _since(folder: Path) -> Path:
    return folder / "since.json"

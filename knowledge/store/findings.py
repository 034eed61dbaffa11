"""What is found in each document once, when it is published: its event and its definitions."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter

from knowledge.definitions.definition import Definition
from knowledge.document import Document
from knowledge.events.account import Account, account_of


@dataclass(frozen=True, slots=True)
class Findings:
    """What one document tells of an event, and what it defines."""

    document_id: int
    account: Account | None
    definitions: tuple[Definition, ...]


_FILE: Final = TypeAdapter(tuple[Findings, ...])


def findings_of(document_id: int, document: Document) -> Findings:
    """Return what is found in a document; milliseconds each, so seconds for thousands of them."""
    # Not loaded by who only asks: its patterns take tens of milliseconds to compile.
    from knowledge.definitions.find import definitions_of

    return Findings(document_id, account_of(document), definitions_of(document))


def write_findings(file: Path, findings: Iterable[Findings]) -> None:
    """Write findings as JSON."""
    file.write_bytes(_FILE.dump_json(tuple(findings)))


def read_findings(file: Path) -> tuple[Findings, ...]:
    """Return the findings that a file holds."""
    return _FILE.validate_json(file.read_bytes())

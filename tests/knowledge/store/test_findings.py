"""What was found in documents, kept with the generation."""

from pathlib import Path

from knowledge.store.findings import findings_of, read_findings, write_findings
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.events.texts import text
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def test_findings_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    meeting = text("Harbor Camp 2024", "Harbor Camp took place on 7 June 2024 in Porto (PT).")
    acronym = text("A recap", "The Open Regulatory Compliance (ORC) group met.", path="orc.md")
    findings = (findings_of(1, meeting), findings_of(2, acronym))
    assert findings[0].account
    assert findings[1].definitions
    write_findings(tmp_path / "findings.json", findings)
    assert read_findings(tmp_path / "findings.json") == findings


def test_a_refresh_keeps_what_did_not_change(tmp_path: Path) -> None:
    folder, data = write_texts(tmp_path / "texts", TEXTS), tmp_path / "data"
    refresh(folder, data)
    (folder / "oslo.md").unlink()
    (folder / "talks" / "crc.txt").write_text("Now the Code Review Circle (CRC) meets.\n")
    refresh(folder, data)
    generation = OpenGeneration.open(data)
    found = generation.findings()
    generation.close()
    assert [it.account.name for it in found if it.account] == ["Compiler Days"]
    assert {it.term for one in found for it in one.definitions} == {"ORC", "CRC"}
    assert len(found) == 3

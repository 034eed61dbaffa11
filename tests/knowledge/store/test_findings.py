"""What was found in documents, kept with the generation."""

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from knowledge.store.findings import (
    Findings,
    OpenFindings,
    findings_of,
    read_findings,
    write_findings,
)
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.events.texts import text
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


def found_in(document_ids: Iterable[int]) -> list[Findings]:
    return [Findings(document_id, None, ()) for document_id in document_ids]


def held(folder: Path) -> list[int]:
    return [found.document_id for found in read_findings(folder)]


@pytest.fixture
def many(tmp_path: Path) -> Path:
    write_findings(tmp_path / "many", found_in(range(100)))
    return tmp_path / "many"


def test_findings_are_read_back_as_they_were_written(tmp_path: Path) -> None:
    meeting = text("Harbor Camp 2024", "Harbor Camp took place on 7 June 2024 in Porto (PT).")
    acronym = text("A recap", "The Open Regulatory Compliance (ORC) group met.", path="orc.md")
    findings = (findings_of(1, meeting), findings_of(2, acronym))
    assert findings[0].account
    assert findings[1].definitions
    write_findings(tmp_path / "findings", findings)
    assert read_findings(tmp_path / "findings") == findings


def test_a_small_change_is_written_beside_what_is_settled(many: Path, tmp_path: Path) -> None:
    write_findings(tmp_path / "next", found_in([100]), [7], many)
    assert (tmp_path / "next" / "settled.jsonl").samefile(many / "settled.jsonl")
    assert held(tmp_path / "next") == [*range(7), *range(8, 101)]
    assert held(many) == [*range(100)]


def test_what_comes_back_and_goes_again_counts_as_it_is_now(many: Path, tmp_path: Path) -> None:
    write_findings(tmp_path / "gone", (), [7], many)
    write_findings(tmp_path / "back", found_in([7]), (), tmp_path / "gone")
    write_findings(tmp_path / "again", (), [7], tmp_path / "back")
    assert held(tmp_path / "back") == [*range(7), *range(8, 100), 7]
    assert held(tmp_path / "again") == held(tmp_path / "gone") == [*range(7), *range(8, 100)]


def test_a_large_change_settles_all_anew(many: Path, tmp_path: Path) -> None:
    write_findings(tmp_path / "next", found_in(range(100, 150)), range(50), many)
    assert not (tmp_path / "next" / "settled.jsonl").samefile(many / "settled.jsonl")
    assert held(tmp_path / "next") == [*range(50, 150)]


@pytest.fixture
def camps(tmp_path: Path) -> Path:
    """Findings of ten documents that tell of an event each, of which two came later."""
    told = [
        findings_of(it, text(f"Harbor Camp {2000 + it}", f"It took place on {it} June in Porto."))
        for it in range(1, 11)
    ]
    write_findings(tmp_path / "eight", told[:8])
    write_findings(tmp_path / "ten", told[8:], (), tmp_path / "eight")
    return tmp_path / "ten"


@pytest.mark.parametrize("all_first", [False, True])
def test_one_document_is_looked_up_without_the_others(camps: Path, all_first: bool) -> None:
    found = OpenFindings(camps)
    if all_first:
        assert len(found.accounts) == 10
    years = [account and account.edition for account in map(found.account, range(12))]
    assert years == [None, *range(2001, 2011), None]
    assert ("all" in vars(found)) == all_first


def test_what_was_removed_is_not_looked_up_where_it_was_settled(
    camps: Path, tmp_path: Path
) -> None:
    again = findings_of(3, text("Harbor Camp 2003", "It took place on 4 June in Faro."))
    write_findings(tmp_path / "less", (), [3, 9], camps)
    write_findings(tmp_path / "again", [again], (), tmp_path / "less")
    assert OpenFindings(tmp_path / "less").account(3) is None
    assert OpenFindings(tmp_path / "less").account(9) is None
    assert again.account
    assert OpenFindings(tmp_path / "again").account(3) == again.account


def test_whether_all_tell_of_events_counts_who_is_there(camps: Path, tmp_path: Path) -> None:
    write_findings(tmp_path / "other", found_in([11]), (), camps)
    write_findings(tmp_path / "gone", (), [11], tmp_path / "other")
    assert OpenFindings(camps).tell_all_of_events
    assert not OpenFindings(tmp_path / "other").tell_all_of_events
    assert OpenFindings(tmp_path / "gone").tell_all_of_events


def test_where_many_tell_of_none_nothing_is_read_for_it(many: Path) -> None:
    found = OpenFindings(many)
    assert not found.tell_all_of_events
    assert "all" not in vars(found)


@pytest.mark.parametrize("one_first", [False, True])
def test_what_is_open_stays_readable_when_its_folder_is_removed(
    camps: Path, one_first: bool
) -> None:
    found = OpenFindings(camps)
    shutil.rmtree(camps)
    if one_first:
        assert found.account(3)
        assert found.account(10)
    assert found.tell_all_of_events
    assert len(found.all) == 10


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

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import pytest

from knowledge.errors import StoreError
from knowledge.passage import embedded_text
from knowledge.settings import ReadingSettings
from knowledge.store.indexes import index_folder
from knowledge.store.open_generation import OpenGeneration
from knowledge.store.prune import KEPT
from tests.knowledge.reading.read_folder import read_folder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

DATED = "---\ntitle: Reef Days\ndate: 2022-06-01\n---\n\n## Venue\n\nReef Days met in Porto.\n"


@pytest.fixture
def opened(tmp_path: Path) -> OpenGeneration:
    refresh(write_texts(tmp_path / "texts", {**TEXTS, "reef.md": DATED}), tmp_path / "data")
    return OpenGeneration.open(tmp_path / "data")


def test_documents_come_back_as_they_were_read(opened: OpenGeneration, tmp_path: Path) -> None:
    read = {
        document.path: document for document in read_folder(tmp_path / "texts", ReadingSettings())
    }
    for stored in opened.documents():
        assert opened.document(stored.document_id) == read[stored.path]


def test_a_passage_carries_its_words_and_its_document(opened: OpenGeneration) -> None:
    hit = opened.words.search("Porto", 1)[0]
    passage = opened.passages([hit.passage_id])[0]
    document = opened.document(passage.document.document_id)
    assert passage.text == document.text[passage.passage.start : passage.passage.end]
    assert (passage.document.title, passage.document.date) == ("Reef Days", date(2022, 6, 1))
    assert passage.document.read_at == opened.generation.read_at
    assert embedded_text(document, passage.passage).startswith("Reef Days 2022 Venue\n")


def test_passages_keep_the_order_asked_for(opened: OpenGeneration) -> None:
    passage_ids = [hit.passage_id for hit in opened.words.search("Oslo Porto Lisbon", 9)]
    found = opened.passages(passage_ids)
    assert [passage.passage_id for passage in found] == passage_ids
    assert len(passage_ids) > 1


def test_the_passages_of_a_document_follow_its_text(opened: OpenGeneration) -> None:
    for document in opened.documents():
        starts = [item.passage.start for item in opened.document_passages(document.document_id)]
        assert starts == sorted(starts)
        assert starts


def test_unknown_ids_are_key_errors(opened: OpenGeneration) -> None:
    with pytest.raises(KeyError):
        opened.passages([999])
    with pytest.raises(KeyError):
        opened.document(999)


def test_a_generation_that_is_not_kept_any_more_says_so(
    opened: OpenGeneration, tmp_path: Path
) -> None:
    hit = opened.words.search("Porto", 1)[0]
    document_id = opened.passages([hit.passage_id])[0].document.document_id
    (tmp_path / "texts" / "reef.md").unlink()
    for year in range(2000, 2000 + KEPT):
        write_texts(tmp_path / "texts", {"yearly.txt": f"Yearly\n\nIt met in {year}.\n"})
        refresh(tmp_path / "texts", tmp_path / "data")
    with pytest.raises(StoreError, match="generation 1 is not among those that are kept"):
        opened.passages([hit.passage_id])
    with pytest.raises(StoreError, match="generation 1 is not among those that are kept"):
        opened.document(document_id)


def test_threads_share_one_generation(opened: OpenGeneration) -> None:
    def ask(_: int) -> str:
        hit = opened.words.search("where is Porto", 1)[0]
        return opened.passages([hit.passage_id])[0].document.path

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(100))) == {"reef.md"}


def test_a_generation_answers_on_when_another_is_published(
    opened: OpenGeneration, tmp_path: Path
) -> None:
    write_texts(tmp_path / "texts", {"reef.md": DATED.replace("Porto", "Faro")})
    refresh(tmp_path / "texts", tmp_path / "data")
    assert opened.words.search("Porto", 1)
    assert OpenGeneration.open(tmp_path / "data").words.search("Faro", 1)


def test_a_generation_answers_on_when_its_indexes_are_tidied_away(
    opened: OpenGeneration, tmp_path: Path
) -> None:
    for town in ("Faro", "Braga"):
        write_texts(tmp_path / "texts", {"new.md": f"# Notes\n\nSome met in {town}.\n"})
        refresh(tmp_path / "texts", tmp_path / "data")
    assert not index_folder(tmp_path / "data", opened.generation.number).exists()
    hit = opened.words.search("Lisbon", 1)[0]
    days = opened.passages([hit.passage_id])[0].document
    assert opened.vectors.vectors([hit.passage_id]).shape[0] == 1
    account = opened.account(days.document_id)
    assert account
    assert account.name == "Compiler Days"
    assert len(opened.findings()) == len(opened)

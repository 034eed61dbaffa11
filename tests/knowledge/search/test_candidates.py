"""Candidates are what meaning and words find together."""

import pytest

from knowledge.questions.question import understand
from knowledge.search.candidates import Candidate, find
from knowledge.settings import SearchSettings
from knowledge.store.open_generation import OpenGeneration
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts


@pytest.fixture(scope="module")
def opened(tmp_path_factory: pytest.TempPathFactory) -> OpenGeneration:
    folder = tmp_path_factory.mktemp("candidates")
    refresh(write_texts(folder / "texts", TEXTS), folder / "data")
    return OpenGeneration.open(folder / "data")


def found(opened: OpenGeneration, question: str, **settings: float) -> list[Candidate]:
    vector = HashingEmbedder().embed([question])[0]
    return find(understand(question), vector, opened, SearchSettings.model_validate(settings))


def test_the_passage_with_the_words_comes_first(opened: OpenGeneration) -> None:
    best = found(opened, "Where did Harbour Conf meet?")[0]
    assert best.passage.document.path == "oslo.md"
    assert best.words == 1.0
    assert best.fused == pytest.approx(best.meaning + 0.5)


def test_fewer_passages_than_candidates_are_all_found_once(opened: OpenGeneration) -> None:
    ids = [one.passage.passage_id for one in found(opened, "Oslo", candidates=1000)]
    assert sorted(ids) == sorted(set(ids))
    assert len(ids) == opened.generation.passages


def test_no_more_candidates_come_than_asked_for(opened: OpenGeneration) -> None:
    assert len(found(opened, "Oslo Lisbon ORC", candidates=2)) == 2


def test_the_best_of_both_comes_first(opened: OpenGeneration) -> None:
    fused = [one.fused for one in found(opened, "the ORC in Lisbon")]
    assert fused == sorted(fused, reverse=True)


def test_words_that_weigh_nothing_leave_the_order_to_meaning(opened: OpenGeneration) -> None:
    candidates = found(opened, "Oslo", words_weight=0)
    assert [one.fused for one in candidates] == [one.meaning for one in candidates]


@pytest.mark.parametrize("question", ["zzzzqqq", "第一届开源峰会"])
def test_words_that_no_passage_holds_leave_meaning_alone(
    opened: OpenGeneration, question: str
) -> None:
    candidates = found(opened, question)
    assert candidates
    assert {one.words for one in candidates} == {0.0}

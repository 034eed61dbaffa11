"""The rankers that the settings can name, on the same small question."""

import shutil
from pathlib import Path

import pytest

from knowledge.errors import ModelError
from knowledge.questions.question import understand
from knowledge.ranking import rankers
from knowledge.ranking.ranker import Ranker
from knowledge.settings import RankingSettings
from tests.knowledge.candidates import candidate, document
from tests.tiny_models import write_cross_encoder

QUESTION = understand("How many sailors came to Harbour Conf 2024?")
CANDIDATES = [
    candidate("Videos of the talks are online.", 0.6, of=document("Harbour Conf 2024")),
    candidate("It drew 300 sailors to Oslo.", 0.55, of=document("Harbour Conf 2024"), start=40),
    candidate("Bring a coat and a good book.", 0.3, of=document("Hill Fair 2019", document_id=2)),
]


@pytest.fixture(scope="module")
def cross_encoder(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(write_cross_encoder(tmp_path_factory.mktemp("cross") / "encoder"))


@pytest.fixture(params=["fast", "trained", "cross-encoder"])
def ranker(request: pytest.FixtureRequest, cross_encoder: str) -> Ranker:
    name = cross_encoder if request.param == "cross-encoder" else request.param
    return rankers.load(RankingSettings(ranker=name))


def test_a_ranker_orders_what_it_is_given_by_probability(ranker: Ranker) -> None:
    ranked = ranker.rank(QUESTION, CANDIDATES)
    assert sorted(one.candidate.passage.text for one in ranked) == sorted(
        one.passage.text for one in CANDIDATES
    )
    probabilities = [one.probability for one in ranked]
    assert probabilities == sorted(probabilities, reverse=True)
    assert all(0 <= probability <= 1 for probability in probabilities)


def test_a_span_lies_within_its_passage(ranker: Ranker) -> None:
    for one in ranker.rank(QUESTION, CANDIDATES):
        start, end = one.span or (0, 1)
        assert 0 <= start < end <= len(one.candidate.passage.text)


def test_no_candidates_are_no_answers(ranker: Ranker) -> None:
    assert ranker.rank(QUESTION, []) == []


def test_a_question_of_many_rare_signs_is_ranked(ranker: Ranker) -> None:
    assert ranker.rank(understand("峰" * 1000), CANDIDATES)


@pytest.mark.parametrize("name", ["fast", "trained"])
def test_the_shipped_rankers_see_the_answer(name: str) -> None:
    best = rankers.load(RankingSettings(ranker=name)).rank(QUESTION, CANDIDATES)[0]
    assert best.candidate.passage.text == "It drew 300 sailors to Oslo."


def test_a_cross_encoder_reads_only_so_deep(cross_encoder: str) -> None:
    ranker = rankers.load(RankingSettings(ranker=cross_encoder, depth=2))
    assert len(ranker.rank(QUESTION, CANDIDATES)) == 2


def test_a_folder_without_a_model_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"ranking\.ranker must be .* received") as refused:
        rankers.load(RankingSettings(ranker=str(tmp_path)))
    assert str(tmp_path) in str(refused.value)


@pytest.mark.parametrize("part", ["ranker.onnx", "ranker.weights", "tokenizer.json"])
def test_a_changed_byte_of_the_shipped_model_is_refused(
    part: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shipped = shutil.copytree(rankers.SHIPPED, tmp_path / "shipped")
    monkeypatch.setattr(rankers, "SHIPPED", shipped)
    model = shipped / part
    model.write_bytes(model.read_bytes()[:-1] + b"?")
    with pytest.raises(ModelError, match=r"ranker must have sha256 .*: reinstall"):
        rankers.load(RankingSettings(ranker="trained"))


@pytest.mark.parametrize("content", ["", "[]", "{}"])
def test_a_card_without_a_checksum_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "card.json").write_text(content, encoding="utf-8")
    with pytest.raises(ModelError, match=r"must name its sha256; .*card\.json"):
        rankers.checksum(tmp_path)

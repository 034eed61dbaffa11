"""Opening two spaces together, where one of them is missing, empty or of another model."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from knowledge.embedding import embedder
from knowledge.errors import IndexMissingError, ModelError, StoreError
from knowledge.settings import ModelSettings
from knowledge.spaces.corpus import Corpus
from knowledge.spaces.opening import Take, open_joined, open_shared
from knowledge.spaces.pool import Pool
from tests.knowledge.hashing_embedder import HashingEmbedder
from tests.knowledge.sample_folder import TEXTS, refresh, write_texts

MODEL = ModelSettings()
OWN = {"picnic.md": "# Dune Picnic 2024\n\nThe picnic took place in Skagen.\n"}


def publish(folder: Path, texts: dict[str, str], model: str | None = None) -> Path:
    """Publish texts as if the model of the settings had embedded them."""
    write_texts(folder / "texts", texts)
    refresh(
        folder / "texts",
        folder / "data",
        HashingEmbedder(model or embedder.fingerprint(MODEL)),
    )
    return folder / "data"


def paths(corpus: Corpus) -> list[str]:
    return [document.path for document in corpus.documents()]


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    return publish(tmp_path / "shared", TEXTS)


@pytest.fixture
def take() -> Iterator[Take]:
    pool = Pool()
    with ExitStack() as closing:
        yield lambda data, number: closing.enter_context(pool.generation(data, number))


def test_both_are_opened_together(shared: Path, tmp_path: Path, take: Take) -> None:
    own = publish(tmp_path / "own", OWN)
    corpus = open_joined(shared, own, None, MODEL, take)
    assert paths(corpus) == sorted([*TEXTS, *OWN])
    assert len(corpus) == 4
    assert [document.path for document in map(corpus.document, ids(corpus))] == paths(corpus)


def ids(corpus: Corpus) -> list[int]:
    return [document.document_id for document in corpus.documents()]


def test_passages_and_vectors_of_both_come_in_the_order_asked_for(
    shared: Path, tmp_path: Path, take: Take
) -> None:
    corpus = open_joined(shared, publish(tmp_path / "own", OWN), None, MODEL, take)
    found = [corpus.words.search(word, 1)[0].passage_id for word in ("Skagen", "Oslo", "Lisbon")]
    passages = corpus.passages(found)
    assert [one.document.path for one in passages] == ["picnic.md", "oslo.md", "lisbon.md"]
    vectors = corpus.vectors.vectors(found)
    assert [corpus.vectors.search(row, 1)[0].passage_id for row in vectors] == found
    ours = corpus.document_passages(passages[0].document.document_id)
    assert [one.passage_id for one in ours] == [found[0]]


def test_where_a_server_has_published_nothing_the_shared_texts_are_all(
    shared: Path, tmp_path: Path, take: Take
) -> None:
    assert paths(open_joined(shared, tmp_path / "none", None, MODEL, take)) == sorted(TEXTS)


def test_where_nothing_is_shared_ones_own_texts_are_all(tmp_path: Path, take: Take) -> None:
    own = publish(tmp_path / "own", OWN)
    assert paths(open_joined(tmp_path / "none", own, None, MODEL, take)) == [*OWN]


def test_where_nothing_is_published_at_all_there_is_advice(tmp_path: Path, take: Take) -> None:
    with pytest.raises(IndexMissingError, match="recapbot refresh"):
        open_joined(tmp_path / "none", tmp_path / "nor here", None, MODEL, take)


def test_own_texts_of_another_model_are_left_out_with_a_line_in_the_log(
    shared: Path, tmp_path: Path, take: Take, caplog: pytest.LogCaptureFixture
) -> None:
    own = publish(tmp_path / "own", OWN, model="another")
    with caplog.at_level(logging.WARNING):
        assert paths(open_joined(shared, own, None, MODEL, take)) == sorted(TEXTS)
    assert "left out until it is refreshed" in caplog.text


def test_shared_texts_of_another_model_must_be_refreshed_first(tmp_path: Path, take: Take) -> None:
    data = publish(tmp_path / "shared", TEXTS, model="another")
    with pytest.raises(ModelError, match="run 'recapbot refresh'"):
        open_shared(data, None, MODEL, take)


def test_a_generation_is_opened_by_its_number(tmp_path: Path, take: Take) -> None:
    data = publish(tmp_path / "shared", OWN)
    publish(tmp_path / "shared", {"second.md": "A second text.\n"})
    assert paths(open_shared(data, 1, MODEL, take)) == [*OWN]
    assert paths(open_shared(data, None, MODEL, take)) == ["picnic.md", "second.md"]
    with pytest.raises(StoreError, match="generation 9 is not"):
        open_shared(data, 9, MODEL, take)


def test_a_generation_stays_open_until_its_last_user_leaves(shared: Path) -> None:
    pool = Pool()
    with pool.generation(shared) as first:
        with pool.generation(shared) as second:
            assert second is first
        assert first.words.search("Oslo", 1)
        assert first.document(first.documents()[0].document_id)
    with pool.generation(shared) as third:
        assert third is not first


def test_what_is_published_meanwhile_is_opened_beside(tmp_path: Path) -> None:
    pool, data = Pool(), publish(tmp_path / "shared", OWN)
    with pool.generation(data) as before:
        publish(tmp_path / "shared", {"second.md": "A second text.\n"})
        with pool.generation(data) as after:
            assert (len(before), len(after)) == (1, 2)
            assert paths(before) == [*OWN]

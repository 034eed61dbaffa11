"""Both runtimes give the same vectors, of the default model and of one that an operator names."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from knowledge.embedding import embedder
from knowledge.embedding.embedder import Embedder
from knowledge.errors import ModelError
from knowledge.settings import ModelSettings
from tests.tiny_models import WIDTH

SENTENCES = (
    "The summit ran from 17 to 19 October 2025 in Paris-Saclay.",
    "GopherCon 2014 Keynotes\nRob Pike opened with the history of Go. " * 12,
    "Seventy people from seven countries met for two days in a co-working space.",
    "skimr gives tidy summary statistics of a data set from within a pipe.",
    "Videos of all talks are on YouTube.",
)
TEXTS = (
    *SENTENCES,
    "",
    "a",
    "when was it",
    "Wie viele Menschen kamen?",
    "第一届开源峰会在北京举行。",
)
REFERENCE = ModelSettings(runtime="sentence-transformers")


@pytest.fixture(scope="module")
def light(models: Path) -> Embedder:
    return embedder.load(ModelSettings(), models.parent)


@pytest.fixture(scope="module")
def reference(models: Path) -> Embedder:
    return embedder.load(REFERENCE, models.parent)


def test_the_light_runtime_is_true_to_the_reference(light: Embedder, reference: Embedder) -> None:
    cosines = (light.embed(TEXTS) * reference.embed(TEXTS)).sum(axis=1)
    assert cosines[: len(SENTENCES)].mean() >= 0.99
    assert cosines.min() >= 0.95


def test_vectors_have_length_1_and_the_models_dimensions(
    light: Embedder, reference: Embedder
) -> None:
    for one in (light, reference):
        vectors = one.embed(TEXTS)
        assert (vectors.shape, vectors.dtype) == ((len(TEXTS), 384), np.float32)
        assert one.dimensions == 384
        assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-4)


def test_every_text_keeps_its_place_among_longer_and_shorter_ones(light: Embedder) -> None:
    alone = np.vstack([light.embed([text]) for text in TEXTS])
    nearest = (light.embed(TEXTS) @ alone.T).argmax(axis=1)
    assert nearest.tolist() == list(range(len(TEXTS)))


@pytest.mark.parametrize("runtime", ["light", "reference"])
def test_threads_share_an_embedder(runtime: str, request: pytest.FixtureRequest) -> None:
    embedder = request.getfixturevalue(runtime)
    alone = embedder.embed(TEXTS)
    with ThreadPoolExecutor(4) as threads:
        for vectors in threads.map(embedder.embed, [TEXTS] * 8):
            assert vectors == pytest.approx(alone, abs=1e-5)


def test_what_means_the_same_is_near(light: Embedder) -> None:
    asked, near, far = light.embed(
        ["Where was the meeting?", "The venue was in Lyon.", "Tickets cost 20 euros."]
    )
    assert asked @ near > asked @ far


def test_no_texts_are_no_vectors(light: Embedder) -> None:
    assert light.embed([]).shape == (0, 384)


def test_an_operators_own_model_runs_in_both_runtimes(tiny: str, tiny_data: Path) -> None:
    light = embedder.load(ModelSettings(name=tiny), tiny_data)
    named = ModelSettings(name=tiny, runtime="sentence-transformers")
    reference = embedder.load(named, tiny_data)
    assert light.dimensions == reference.dimensions == WIDTH
    assert light.fingerprint.startswith("onnx:tiny-")
    assert reference.fingerprint.startswith("sentence-transformers:tiny-")
    assert (light.embed(TEXTS) * reference.embed(TEXTS)).sum(axis=1).mean() >= 0.99


def test_an_index_made_with_the_same_model_is_fine() -> None:
    embedder.check_same(ModelSettings(), embedder.fingerprint(ModelSettings()))


def test_an_index_made_with_another_model_asks_for_a_refresh() -> None:
    with pytest.raises(ModelError, match=r"made with the model onnx:.*: run 'recapbot refresh'"):
        embedder.check_same(REFERENCE, embedder.fingerprint(ModelSettings()))


def test_a_name_that_the_reference_cannot_load_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    settings = ModelSettings(name=str(tmp_path / "empty"), runtime="sentence-transformers")
    with pytest.raises(ModelError, match=r"received '.*empty'"):
        embedder.load(settings, tmp_path)

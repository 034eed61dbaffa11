import shutil
from pathlib import Path

import pytest

from knowledge.embedding import exported, model_folder
from knowledge.errors import ModelError


def checksum(folder: Path) -> str:
    return model_folder.sha256(
        folder / "model.onnx", folder / "model.weights", folder / "tokenizer.json"
    )


@pytest.fixture
def data(tmp_path: Path, tiny_data: Path) -> Path:
    """Return a data folder of one's own that holds the tiny model's exported form."""
    return shutil.copytree(tiny_data, tmp_path / "data")


def test_the_manifest_tells_what_it_was_made_from(data: Path, tiny: str) -> None:
    folder = exported.ensure(tiny, data)
    found = exported.manifest(folder)
    assert found
    assert found.made_from == exported.made_from(tiny)
    assert found.sha256 == checksum(folder)
    assert found.weights in {"int8", "fp32"}
    assert 0.99 <= found.cosine <= 1.0001
    assert {file.name for file in folder.iterdir()} == {
        "model.onnx",
        "model.weights",
        "tokenizer.json",
        "manifest.json",
    }


def test_what_is_intact_is_not_made_again(data: Path, tiny: str) -> None:
    made = (exported.ensure(tiny, data) / "model.onnx").stat().st_mtime_ns
    assert (exported.ensure(tiny, data) / "model.onnx").stat().st_mtime_ns == made


@pytest.mark.parametrize("part", ["model.onnx", "model.weights", "tokenizer.json"])
def test_what_is_damaged_is_made_again(data: Path, tiny: str, part: str) -> None:
    damaged = exported.ensure(tiny, data) / part
    damaged.write_bytes(damaged.read_bytes()[:-1])
    folder = exported.ensure(tiny, data)
    found = exported.manifest(folder)
    assert found
    assert found.sha256 == checksum(folder)
    assert list((data / "models").iterdir()) == [folder]


@pytest.mark.parametrize("content", ["[]", "{}", "no JSON"])
def test_a_manifest_that_cannot_be_read_is_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "manifest.json").write_text(content, encoding="utf-8")
    assert exported.manifest(tmp_path) is None


def test_a_folder_that_holds_no_model_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(ModelError, match=r"that sentence-transformers loads; received '.*empty'"):
        exported.ensure(str(tmp_path / "empty"), tmp_path / "data")
    assert not any((tmp_path / "data" / "models").iterdir())


def test_a_data_folder_that_cannot_be_written_is_named(tmp_path: Path, tiny: str) -> None:
    (tmp_path / "data").write_text("a file", encoding="utf-8")
    with pytest.raises(ModelError, match=r"must be written to .*data"):
        exported.ensure(tiny, tmp_path / "data")

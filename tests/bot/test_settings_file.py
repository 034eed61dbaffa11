"""config.yaml becomes Settings, or one plain line for each finding."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.settings import Settings
from bot.settings_file import read_settings
from knowledge.errors import SettingsError


@pytest.fixture
def config(tmp_path: Path) -> Path:
    return tmp_path / "config.yaml"


def findings(config: Path, text: str) -> list[str]:
    config.write_text(text, encoding="utf-8")
    with pytest.raises(SettingsError) as raised:
        read_settings(config)
    return str(raised.value).splitlines()


def test_no_file_means_the_defaults(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert read_settings(None) == Settings()


def test_a_file_in_the_working_folder_is_read(
    config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config.write_text("answers:\n  quotes: 2\n", encoding="utf-8")
    monkeypatch.chdir(config.parent)
    assert read_settings(None).answers.quotes == 2


def test_a_file_that_is_named_must_be_there(config: Path) -> None:
    with pytest.raises(SettingsError, match=r"config.yaml: cannot be read: No such file"):
        read_settings(config)


@pytest.mark.parametrize("text", ["", "# nothing", "reading:\nsearch:\n  candidates:\n"])
def test_what_is_left_empty_means_the_default(config: Path, text: str) -> None:
    config.write_text(text, encoding="utf-8")
    assert read_settings(config) == Settings()


def test_paths_are_relative_to_the_file(config: Path) -> None:
    config.write_text("knowledge_folder: texts\ndata_folder: /srv/data\n", encoding="utf-8")
    settings = read_settings(config)
    assert settings.knowledge_folder == config.parent / "texts"
    assert settings.data_folder == Path("/srv/data")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "answers: {treshold: 0.4}",
            "answers.treshold: unknown setting (received 0.4); did you mean answers.threshold?",
        ),
        ("serch: 3", "serch: unknown setting (received 3); did you mean search?"),
        (
            "threshold: 0.3",
            "threshold: unknown setting (received 0.3); did you mean answers.threshold?",
        ),
        ("zzz: 1", "zzz: unknown setting (received 1); docs/configuration.md lists all settings"),
        (
            "search: {candidates: '40'}",
            "search.candidates: received '40'; the value should be a valid integer",
        ),
        (
            "answers: {quotes: 99}",
            "answers.quotes: received 99; the value should be less than or equal to 10",
        ),
        (
            "model: {runtime: tf}",
            "model.runtime: received 'tf'; the value should be 'onnx' or 'sentence-transformers'",
        ),
        ("log: loud", "log: received 'loud'; the value should be a group of settings"),
    ],
)
def test_a_finding_names_key_value_rule_and_nearest_key(config: Path, text: str, line: str) -> None:
    assert findings(config, text) == [f"{config}: {line}"]


def test_all_findings_are_told_at_once(config: Path) -> None:
    assert len(findings(config, "answers: {quotes: 0, threshold: 2}\nlogs: {level: info}\n")) == 3


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: b: c", "line 1, column 5: no valid YAML: mapping values are not allowed here"),
        ("- a\n- b", "must hold 'setting: value' lines, received ['a', 'b']"),
        ("a: \x07", "no valid YAML: unacceptable character"),
    ],
)
def test_broken_yaml_is_told_in_one_line(config: Path, text: str, line: str) -> None:
    (finding,) = findings(config, text)
    assert finding.startswith(f"{config}: {line}")


def test_a_token_in_the_file_is_refused_and_not_shown(config: Path) -> None:
    (finding,) = findings(config, "discord: {token: 'very-secret'}")
    assert "DISCORD_TOKEN" in finding
    assert "very-secret" not in finding


def test_what_looks_like_a_token_is_never_shown(config: Path) -> None:
    token = f"{'MTIz' * 6}.GabcdX.{'x' * 38}"
    (finding,) = findings(config, f"search: {{candidates: {token}}}")
    assert token not in finding
    assert "hidden" in finding


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*Settings.model_fields, "other"]), json_values))
def test_whatever_stands_in_the_file_gives_settings_or_findings(
    tmp_path_factory: pytest.TempPathFactory, content: dict[str, object]
) -> None:
    config = tmp_path_factory.getbasetemp() / "any.yaml"
    config.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")
    lines = []
    try:
        read_settings(config)
    except SettingsError as error:
        lines = str(error).splitlines()
    assert all(line.startswith(f"{config}: ") for line in lines)

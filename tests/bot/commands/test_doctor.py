"""recapbot doctor: what it finds, and what to do about it."""

import shutil
from pathlib import Path

import pytest

from tests.bot.conftest import TEXTS, Recapbot
from tests.knowledge.sample_folder import write_texts

TOKEN = f"{'MTIz' * 6}.GabcdX.{'x' * 38}"


def test_all_is_well(recapbot: Recapbot, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN)
    ended = recapbot("doctor", "--data", data)
    assert ended.code == 0
    assert all(line.startswith(("ok ", "   ")) for line in ended.out.splitlines())
    assert TOKEN not in ended.out


def test_texts_that_do_not_answer_are_named(recapbot: Recapbot, data: Path, tmp_path: Path) -> None:
    shutil.copytree(data.parent, tmp_path / "published")
    texts = write_texts(
        tmp_path / "texts", TEXTS | {"empty.md": "", "notes.odt": "of no known kind"}
    )
    assert (
        f"ok       texts     3 files in {texts}\n" in recapbot("doctor", "--knowledge", texts).out
    )
    assert recapbot("refresh", "--knowledge", texts, "--data", "published/data").code == 0
    ended = recapbot("doctor", "--data", "published/data")
    assert ended.code == 0
    assert (
        f"note     texts     3 files in {texts}; not in the index: empty.md\n"
        "                   Run: recapbot refresh; it tells what it skips, and why.\n"
    ) in ended.out


def test_a_missing_token_is_a_note(recapbot: Recapbot, data: Path) -> None:
    ended = recapbot("doctor", "--data", data)
    assert ended.code == 0
    assert "note     token" in ended.out


def test_nothing_published_is_a_problem_with_advice(recapbot: Recapbot) -> None:
    ended = recapbot("doctor")
    assert ended.code == 1
    assert "problem  index" in ended.out
    assert "Run: recapbot refresh" in ended.out


def test_a_token_cut_short_is_a_problem(
    recapbot: Recapbot, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", TOKEN[:30])
    ended = recapbot("doctor", "--data", data)
    assert ended.code == 1
    assert "problem  token" in ended.out
    assert TOKEN[:30] not in ended.out


def test_a_token_file_that_others_may_read_is_a_problem(
    recapbot: Recapbot, data: Path, tmp_path: Path
) -> None:
    file = tmp_path / "token"
    file.write_text(TOKEN, encoding="utf-8")
    file.chmod(0o644)
    (tmp_path / "config.yaml").write_text("discord: {token_file: token}", encoding="utf-8")
    assert f"Run: chmod 600 {file}" in recapbot("doctor", "--data", data).out


def test_wrong_settings_are_findings(recapbot: Recapbot, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("serch: 1\nlog: {level: loud}\n", encoding="utf-8")
    ended = recapbot("doctor")
    assert ended.code == 1
    assert ended.out.count("problem  settings") == 2


def test_a_folder_without_texts_is_a_problem(
    recapbot: Recapbot, data: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    ended = recapbot("doctor", "--data", data, "--knowledge", "empty")
    assert ended.code == 1
    assert "holds no texts" in ended.out
    assert "is no folder" in recapbot("doctor", "--data", data, "--knowledge", "nowhere").out

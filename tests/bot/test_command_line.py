"""The edge of the command line: help, exit statuses, errors in plain words."""

from pathlib import Path

import pytest

from tests.bot.conftest import Recapbot


def test_help_names_the_commands(recapbot: Recapbot) -> None:
    ended = recapbot("--help")
    assert ended.code == 0
    assert all(
        f"\n  {command}" in ended.out
        for command in ("ask", "chat", "refresh", "knowledge", "forget", "status", "doctor", "run")
    )


@pytest.mark.parametrize("command", ["ask", "chat", "refresh", "status", "doctor", "run"])
def test_every_command_has_help_an_example_and_the_common_options(
    recapbot: Recapbot, command: str
) -> None:
    ended = recapbot(command, "--help")
    assert ended.code == 0
    assert all(word in ended.out for word in ("--config", "--knowledge", "--data", "Example:"))


def test_an_unknown_command_is_wrong_use(recapbot: Recapbot) -> None:
    ended = recapbot("frobnicate")
    assert ended.code == 2
    assert "No such command 'frobnicate'" in ended.err


def test_a_setting_that_is_wrong_is_wrong_use(recapbot: Recapbot, tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("serch: 3", encoding="utf-8")
    ended = recapbot("status")
    assert ended.code == 2
    assert ended.err == ("config.yaml: serch: unknown setting (received 3); did you mean search?\n")


def test_what_a_person_can_act_on_is_one_line(recapbot: Recapbot) -> None:
    ended = recapbot("status")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err == "nothing is indexed in data yet: run recapbot refresh\n"


def test_a_defect_is_told_by_an_id_that_the_log_knows(
    recapbot: Recapbot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(data: Path) -> None:
        raise RuntimeError(data)

    monkeypatch.setattr("knowledge.status.read_status", fail)
    ended = recapbot("status", "--data", tmp_path / "index")
    assert (ended.code, ended.out) == (1, "")
    (line,) = ended.err.splitlines()
    error_id = line.partition("error ")[2].split()[0]
    log = (tmp_path / "index" / "recapbot.log").read_text(encoding="utf-8")
    assert error_id in log
    assert "RuntimeError" in log

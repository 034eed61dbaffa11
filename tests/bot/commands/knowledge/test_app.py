"""The group of commands: each explains itself, and none waits for anything heavy to do so."""

import subprocess
import sys

import pytest

from tests.bot.conftest import Recapbot

COMMANDS = (
    *("add", "refresh", "remove", "try", "publish", "discard", "list", "show", "schedule"),
    *("history", "diff", "undo", "expect", "expectations", "gaps", "export"),
)


def test_help_names_the_commands(recapbot: Recapbot) -> None:
    ended = recapbot("knowledge", "--help")
    assert ended.code == 0
    assert all(f"\n  {command} " in ended.out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_an_example_and_the_common_options(
    recapbot: Recapbot, command: str
) -> None:
    ended = recapbot("knowledge", command, "--help")
    assert ended.code == 0
    assert all(word in ended.out for word in ("--server", "--config", "--data", "Example:"))


def test_help_waits_for_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "bot", "knowledge", "add", "--help"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    imported = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert imported.isdisjoint({"torch", "numpy", "yaml", "rich", "discord", "asyncio"})

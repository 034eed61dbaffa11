"""The process that a person starts."""

import shlex
import subprocess
import sys


def test_help_waits_for_nothing_heavy() -> None:
    command = [sys.executable, "-X", "importtime", "-m", "bot", "--help"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603
    assert "Usage: recapbot" in ended.stdout
    imported = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert "typer" in imported
    assert imported.isdisjoint({"torch", "numpy", "pydantic", "yaml", "rich", "discord", "asyncio"})
    assert "bot.commands.knowledge.app" not in imported


def test_a_process_without_standard_output_ends_with_its_status_too() -> None:
    command = f"{shlex.quote(sys.executable)} -m bot ask >&-"
    ended = subprocess.run(command, shell=True, capture_output=True, text=True, check=False)  # noqa: S602
    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr


def test_a_process_ends_with_its_status_when_all_that_it_says_is_out() -> None:
    command = [sys.executable, "-m", "bot", "ask"]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    assert ended.returncode == 2
    assert "ask needs either a question or --questions" in ended.stderr

"""The process that a person starts."""

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

"""A question from a cold start: the process begins, answers, and ends."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter

from knowledge.embedding.model_folder import default_folder

Command = list[str]
_UNCOMPILED = "PYTHONDONTWRITEBYTECODE"
_ANSWERED = (0, 1)  # recapbot ask ends with 1 where no passage answers


def recapbot_help() -> Command:
    """Return the command line's own start, which loads neither texts nor models."""
    return [sys.executable, "-m", "bot", "--help"]


def recapbot_ask(config: Path, question: str) -> Command:
    """Return the question asked of Recapbot."""
    return [sys.executable, "-m", "bot", "ask", "--config", str(config), "--", question]


def langchain_ask(store: Path, question: str) -> Command:
    """Return the question asked of LangChain with FAISS and sentence-transformers."""
    script = [sys.executable, "-m", "benchmarks.latency.langchain_ask"]
    return [*script, str(store), str(default_folder()), question]


def seconds_of(command: Command) -> float:
    """Run a command, and return how long it took.

    Raises:
        RuntimeError: It failed.
    """
    # What is installed is compiled, and where it is not, the round that is not counted compiles it.
    around = {name: set_to for name, set_to in os.environ.items() if name != _UNCOMPILED}
    began = perf_counter()
    ended = subprocess.run(  # noqa: S603
        command, capture_output=True, text=True, check=False, env=around
    )
    seconds = perf_counter() - began
    if ended.returncode not in _ANSWERED:
        message = f"{command} must end with 0 or 1, but ended with {ended.returncode}"
        raise RuntimeError(f"{message}: {ended.stderr}")
    return seconds


def in_turn(rounds: Sequence[Mapping[str, Command]]) -> dict[str, list[float]]:
    """Return the seconds of each named command, one a round; a round's run one after another.

    A round before the first one, which is not counted, fetches the files from the disk.
    """
    taken: dict[str, list[float]] = {name: [] for name in rounds[0]}
    for number, commands in enumerate((rounds[0], *rounds)):
        for name, command in commands.items():
            seconds = seconds_of(command)
            if number:
                taken[name].append(seconds)
    return taken

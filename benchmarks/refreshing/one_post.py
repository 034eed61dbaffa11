"""One changed post among all: how long ``recapbot refresh`` takes, as a process."""

import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A refresh: seconds from its start to its end, and what it printed."""

    seconds: float
    printed: str


def refresh(corpus: Path, data: Path) -> Refreshed:
    """Refresh a data folder from a corpus.

    Raises:
        subprocess.CalledProcessError: It failed; it says on stderr why.
    """
    command: list[str | Path] = [
        sys.executable,
        "-m",
        "bot",
        "refresh",
        "--knowledge",
        corpus,
        "--data",
        data,
    ]
    began = time.perf_counter()
    ended = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)  # noqa: S603
    return Refreshed(time.perf_counter() - began, ended.stdout.strip())


def start_up() -> float:
    """Return the seconds that a process takes to load what a refresh needs, and to end."""
    load = "import bot.opening, knowledge.embedding.onnx_embedder, faiss, tantivy, onnxruntime"
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", load], check=True)  # noqa: S603
    return time.perf_counter() - began


def change(post: Path, number: int) -> None:
    """Say one thing more in a post."""
    with post.open("a", encoding="utf-8") as file:
        file.write(f"\n\nMeeting {number} of this group is in room {number}.\n")

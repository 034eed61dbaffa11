"""The event bench: posts, questions with their answers, and the script that scores."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from bot.expected_answers import read_expected_answers
from knowledge.evaluation import ExpectedAnswer

_FIGURE = re.compile(r"^(?P<name>[a-z]+(?:@\d)?) +(?P<share>[\d.]+)%", re.M)
_CHARACTERS = re.compile(r"^chars +(?P<median>[\d.]+)", re.M)


@dataclass(frozen=True, slots=True)
class Post:
    """A post as published, in Markdown; ``path`` is relative to the corpus."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Scores:
    """What the bench's script says of predictions; its docstring tells what each figure means.

    Shares are in percent by the figure's name, those of nothing left out; ``characters`` is the
    median length of the first quote; ``missed`` are the ids of the questions whose first quote is
    no hit, or that were wrongly answered or wrongly not.
    """

    percent: dict[str, float]
    characters: float
    missed: frozenset[str]


@dataclass(frozen=True, slots=True)
class Bench:
    """The bench in a folder."""

    folder: Path

    @property
    def corpus(self) -> Path:
        """The folder of the posts."""
        return self.folder / "corpus"

    def posts(self) -> list[Post]:
        """Read all posts in the order of their paths."""
        return [
            Post(file.relative_to(self.corpus).as_posix(), file.read_text("utf-8", "replace"))
            for file in sorted(self.corpus.rglob("*.md"))
        ]

    def questions(self) -> tuple[ExpectedAnswer, ...]:
        """Read the questions.

        Raises:
            QuestionsFileError: There is no bench here, or a question of it is damaged.
        """
        return read_expected_answers(self._questions)

    def score(self, predictions: Path) -> Scores:
        """Score a file of predictions.

        Raises:
            subprocess.CalledProcessError: The script refuses them; it says on stderr why.
        """
        misses = predictions.with_suffix(".misses.jsonl")
        script: list[str | Path] = [sys.executable, self.folder / "score.py"]
        files: list[str | Path] = [self._questions, predictions, "--corpus", self.corpus]
        ended = subprocess.run(  # noqa: S603
            [*script, *files, "--misses", misses], stdout=subprocess.PIPE, text=True, check=True
        )
        missed = misses.read_text(encoding="utf-8").splitlines()
        return read_scores(ended.stdout, frozenset(json.loads(line)["id"] for line in missed))

    @property
    def _questions(self) -> Path:
        return self.folder / "dev.jsonl"


def read_scores(printed: str, missed: frozenset[str]) -> Scores:
    """Return the figures that the bench's script printed."""
    characters = _CHARACTERS.search(printed)
    return Scores(
        percent={found["name"]: float(found["share"]) for found in _FIGURE.finditer(printed)},
        characters=float(characters["median"]) if characters else 0.0,
        missed=missed,
    )

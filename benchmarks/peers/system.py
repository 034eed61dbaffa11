"""One system's row: what the bench says of its answers, and how long a question takes."""

from dataclasses import dataclass

from benchmarks.bench import Scores
from benchmarks.table import percent, table
from benchmarks.timing import Milliseconds

FIGURES = ("hit@1", "hit@3", "bold@1", "silent", "refused", "trust", "verbatim")


@dataclass(frozen=True, slots=True)
class System:
    """Recapbot or a peer; ``emphasises`` says whether it marks the words that answer at all."""

    name: str
    scores: Scores
    time: Milliseconds
    emphasises: bool = False

    def figure(self, name: str) -> float | None:
        """Return a figure in percent, None where there is none."""
        if name == "bold@1" and not self.emphasises:
            return None
        return self.scores.percent.get(name)


def as_table(systems: list[System]) -> str:
    """Return all figures as a table."""
    return table(
        ("", *FIGURES, "chars", "ms a question"),
        [
            (
                one.name,
                *(percent(one.figure(name)) for name in FIGURES),
                f"{one.scores.characters:g}",
                f"{one.time.median:.0f}",
            )
            for one in systems
        ],
    )

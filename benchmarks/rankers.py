"""Each ranker's figures and times: python -m benchmarks.rankers --bench ../shared/bench."""

import argparse
from pathlib import Path

from benchmarks.bench import Bench, Scores
from benchmarks.recapbot import RANKERS, Clocked, ask_bench, settings_of, with_ranker
from benchmarks.table import percent, table
from benchmarks.timing import milliseconds

FIGURES = ("hit@1", "hit@3", "bold@1", "wrong@1", "silent", "refused", "trust", "verbatim")
STAGES = ("search", "ranking", "quoting", "all")


def main() -> None:
    """Ask the bench's questions with each ranker, and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="the data folder; without it, data/ in --work")
    given = parser.parse_args()
    bench, data = Bench(given.bench), given.data or given.work / "data"
    settings = settings_of(bench, data)
    figures, times = [], []
    for ranker in RANKERS:
        predictions = given.work / f"ranker-{ranker}.jsonl"
        clocked = ask_bench(bench, with_ranker(settings, ranker), predictions)
        figures.append(figures_of(ranker, bench.score(predictions)))
        times.append(times_of(ranker, clocked))
    print(table(("ranker", *FIGURES, "chars"), figures))
    print("\nMilliseconds a question, median / 95th percentile:\n")
    print(table(("ranker", *STAGES), times))


def figures_of(ranker: str, scores: Scores) -> tuple[str, ...]:
    """Return a row of figures."""
    shares = (percent(scores.percent.get(name)) for name in FIGURES)
    return (ranker, *shares, f"{scores.characters:g}")


def times_of(ranker: str, clocked: list[Clocked]) -> tuple[str, ...]:
    """Return a row of times."""
    stages = (
        [one.search for one in clocked],
        [one.ranking for one in clocked],
        [one.quoting for one in clocked],
        [one.seconds for one in clocked],
    )
    return (ranker, *(str(milliseconds(seconds)) for seconds in stages))


if __name__ == "__main__":
    main()

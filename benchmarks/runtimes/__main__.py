"""Answers by the vectors of each runtime: python -m benchmarks.runtimes --bench ../shared/bench.

The posts are embedded first with each runtime where they have not been; the reference,
sentence-transformers, takes half an hour on 2 cores.
"""

import argparse
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.recapbot import (
    RANKERS,
    ask_bench,
    settings_of,
    with_ranker,
    with_runtime,
    without_threshold,
)
from benchmarks.reliability.judged import judge_file
from benchmarks.reliability.trade_off import trade_off
from benchmarks.table import percent, table
from bot.settings import Settings

REFERENCE, LIGHT = "sentence-transformers", "onnx"
HEADER = ("runtime", "ranker", "threshold", "hit@1", "silent", "refused", "trust")


def main() -> None:
    """Ask the bench's questions with each runtime and ranker, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="of onnx; without it, data/ in --work")
    parser.add_argument("--reference", type=Path, help="without it, reference/ in --work")
    given = parser.parse_args()
    bench, rows = Bench(given.bench), []
    data_of = {
        REFERENCE: given.reference or given.work / "reference",
        LIGHT: given.data or given.work / "data",
    }
    for ranker in RANKERS:
        for runtime, data in data_of.items():
            settings = with_runtime(with_ranker(settings_of(bench, data), ranker), runtime)
            rows += _figures(bench, settings, given.work / f"runtime-{runtime}-{ranker}.jsonl")
    print(table(HEADER, rows))


def _figures(bench: Bench, settings: Settings, predictions: Path) -> list[tuple[str, ...]]:
    """Return a row for no threshold, and one for the settings' own."""
    ask_bench(bench, without_threshold(settings), predictions)
    judged, rows = judge_file(bench, predictions), []
    for threshold in (0.0, settings.answers.threshold):
        found = trade_off(judged, threshold)
        figures = map(percent, (found.hit, found.silent, found.refused, found.trust))
        rows.append((settings.model.runtime, settings.ranking.ranker, f"{threshold:.2f}", *figures))
    return rows


if __name__ == "__main__":
    main()

"""The reliability diagram: python -m benchmarks.reliability --bench ../shared/bench.

Asks the bench's questions without a threshold, or takes a file of predictions so made.
"""

import argparse
from pathlib import Path

from benchmarks import recapbot
from benchmarks.bench import Bench
from benchmarks.picture import PICTURES
from benchmarks.reliability import trade_off
from benchmarks.reliability.calibration import bins, expected_calibration_error
from benchmarks.reliability.judged import judge_file
from benchmarks.reliability.picture import draw
from benchmarks.table import table
from bot.settings import Settings

BINS = 10


def main() -> None:
    """Print the bins and the trade-off of thresholds, and draw the diagram."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="the data folder; without it, data/ in --work")
    parser.add_argument("--predictions", type=Path, help="made with answers.threshold 0")
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    given = parser.parse_args()
    bench = Bench(given.bench)
    predictions = given.predictions or _predict(
        bench, given.work, given.data or given.work / "data"
    )
    judged = judge_file(bench, predictions)
    threshold = Settings().answers.threshold
    binned = bins(judged, BINS)
    rows = [(f"{one.probability:.2f}", f"{one.right:.2f}", str(one.count)) for one in binned]
    print(table(("probability", "right", "questions"), rows))
    print(f"\nExpected calibration error: {expected_calibration_error(binned):.3f}\n")
    print(trade_off.as_table(judged, threshold))
    draw(binned, threshold, given.pictures)


def _predict(bench: Bench, work: Path, data: Path) -> Path:
    file = work / "without-threshold.jsonl"
    settings = recapbot.settings_of(bench, data)
    recapbot.ask_bench(bench, recapbot.without_threshold(settings), file)
    return file


if __name__ == "__main__":
    main()

"""What size costs: python -m benchmarks.size --bench ../shared/bench.

Recombines the posts of the event bench to 10 thousand, 100 thousand and a million passages,
publishes them, and searches them with the bench's questions.
"""

import argparse
import shutil
from collections.abc import Sequence
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.picture import PICTURES
from benchmarks.recapbot import settings_of
from benchmarks.size.exact import nearest, recall
from benchmarks.size.kinds import KINDS, KindMeasured, measure_kinds
from benchmarks.size.picture import Point, draw
from benchmarks.size.recombined import real_posts
from benchmarks.size.refreshed import Refreshed, refreshed
from benchmarks.size.searched import Searched, searched
from benchmarks.size.space import LargeSpace, disk_of, publish, settled_vectors
from benchmarks.table import percent, table
from bot.opening import publish_if_missing

MEGABYTE = 1_000_000
SIZES = (10_000, 100_000, 1_000_000)
HEADER = (
    "passages", "recall@50", "meaning", "words", "joining", "together", "opening", "resident",
    "on disk", "text changed", "file changed",
)  # fmt: skip
KINDS_HEADER = ("kind of index", "probes", "rescored", "recall@50", "ms", "bytes", "building")


def main() -> None:
    """Print a table of the sizes and one of kinds of index at each, and draw the picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="the data folder; without it, data/ in --work")
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    given = parser.parse_args()
    bench, data = Bench(given.bench), given.data or given.work / "data"
    publish_if_missing(settings_of(bench, data))
    posts = real_posts(data)
    questions = [one.question for one in bench.questions()]
    rows, points = [], []
    for size in given.sizes:
        work = given.work / "size" / str(size)
        shutil.rmtree(work, ignore_errors=True)
        space = LargeSpace(work / "texts", work / "data")
        publish(space, posts, size, data / "models")
        row, point = measure(space, questions)
        rows.append(row)
        points.append(point)
        shutil.rmtree(work)
    print("\nSeconds, megabytes and milliseconds, median / 95th percentile:\n")
    print(table(HEADER, rows))
    draw(points, given.pictures)


def measure(space: LargeSpace, questions: Sequence[str]) -> tuple[Sequence[str], Point]:
    """Measure a published space, print its table of kinds of index, and return its row."""
    found = searched(space, questions)
    ids, vectors = settled_vectors(space)
    wanted = nearest(vectors, found.questions)
    kinds = measure_kinds(KINDS, vectors, found.questions, wanted, space.data)
    print(f"\n{found.passages:,} passages: kinds of index\n")
    print(table(KINDS_HEADER, [_kind_row(kind) for kind in kinds]))
    disk = disk_of(space)
    row = _row(found, recall(found.found, ids[wanted]), disk, refreshed(space))
    resident = found.resident / MEGABYTE
    return row, Point(found.passages, found.together.median, found.together.p95, resident)


def _row(found: Searched, recalled: float, disk: int, changed: Refreshed) -> Sequence[str]:
    return (
        f"{found.passages:,}",
        percent(100 * recalled),
        str(found.meaning),
        str(found.words),
        str(found.joining),
        str(found.together),
        f"{found.opening:.2f}",
        f"{found.resident / MEGABYTE:.0f}",
        f"{disk / MEGABYTE:.0f}",
        f"{changed.text:.1f}",
        f"{changed.folder:.1f}",
    )


def _kind_row(measured: KindMeasured) -> Sequence[str]:
    kind = measured.kind
    return (
        kind.factory,
        str(kind.probes or "–"),
        str(kind.rescored or "–"),
        percent(100 * measured.recall),
        f"{measured.search.median:.1f} / {measured.search.p95:.1f}",
        f"{measured.bytes_a_vector:.0f}",
        f"{measured.building:.0f}",
    )


if __name__ == "__main__":
    main()

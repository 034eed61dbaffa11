"""What size costs: python -m benchmarks.size --bench ../shared/bench.

Recombines the posts of the event bench to 10 thousand, 100 thousand and a million passages,
publishes them, and searches them with the bench's questions.
"""

import argparse
import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from benchmarks.bench import Bench
from benchmarks.picture import PICTURES
from benchmarks.recapbot import settings_of
from benchmarks.size.kinds import KINDS, KindMeasured, measure_kinds
from benchmarks.size.measured import Measured, Searched, measure
from benchmarks.size.picture import Point, draw
from benchmarks.size.recombined import real_posts
from benchmarks.size.space import LargeSpace, publish, settled_vectors
from benchmarks.table import percent, table
from bot.opening import publish_if_missing

MEGABYTE = 1_000_000
SIZES = (10_000, 100_000, 1_000_000)
HEADER = (
    "passages", "recall@50", "meaning", "words", "joining", "together", "opening", "resident",
    "refresh", "on disk",
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
    measured = []
    for size in given.sizes:
        work = given.work / "size" / str(size)
        shutil.rmtree(work, ignore_errors=True)
        space = LargeSpace(work / "texts", work / "data")
        publish(space, posts, size, data / "models")
        one = measure(space, questions)
        measured.append(one)
        print(f"\n{size:,} passages: kinds of index\n")
        print(table(KINDS_HEADER, [_kind_row(kind) for kind in _kinds(space, one, work)]))
        shutil.rmtree(work)
    print("\nSeconds, megabytes and milliseconds, median / 95th percentile:\n")
    print(table(HEADER, [_row(one) for one in measured]))
    draw([_point(one.searched) for one in measured], given.pictures)


def _kinds(space: LargeSpace, measured: Measured, work: Path) -> Iterable[KindMeasured]:
    ids, vectors = settled_vectors(space)
    wanted = np.searchsorted(ids, measured.wanted)  # a fresh index is in the order of its ids
    return measure_kinds(KINDS, vectors, measured.searched.vectors, wanted, work)


def _row(measured: Measured) -> Sequence[str]:
    searched = measured.searched
    return (
        f"{searched.passages:,}",
        percent(100 * measured.recall),
        str(searched.meaning),
        str(searched.words),
        str(searched.fused),
        str(searched.together),
        f"{searched.opening:.2f}",
        f"{searched.resident / MEGABYTE:.0f}",
        f"{measured.refresh:.1f}",
        f"{measured.disk / MEGABYTE:.0f}",
    )


def _point(searched: Searched) -> Point:
    times = searched.together
    return Point(searched.passages, times.median, times.p95, searched.resident / MEGABYTE)


def _kind_row(measured: KindMeasured) -> Sequence[str]:
    kind = measured.kind
    return (
        kind.factory,
        str(kind.probes or "–"),
        str(kind.rescored or "–"),
        percent(100 * measured.recall),
        str(measured.search),
        f"{measured.bytes_a_vector:.0f}",
        f"{measured.building:.0f}",
    )


if __name__ == "__main__":
    main()

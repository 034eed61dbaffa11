"""``python -m benchmarks.refreshing --bench BENCH --data DATA``: what refreshing costs.

DATA holds the bench's index; it is copied, as is the corpus. First one post is changed and
``recapbot refresh`` is timed as a process; then all texts are read anew at the lowest priority, as
the bot does it, and questions are asked meanwhile.
"""

import argparse
import asyncio
import shutil
import statistics
import tempfile
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.refreshing.meanwhile import at_rest, meanwhile
from benchmarks.refreshing.one_post import change, refresh, start_up
from benchmarks.table import table
from benchmarks.timing import milliseconds
from knowledge.base import KnowledgeBase
from knowledge.settings import KnowledgeSettings


def main() -> None:
    """Measure and print two tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--times", type=int, default=5, help="how often a post is changed")
    parser.add_argument("--seconds", type=float, default=120, help="of the refresh of all posts")
    given = parser.parse_args()
    bench = Bench(given.bench)
    with tempfile.TemporaryDirectory() as folder:
        corpus = shutil.copytree(bench.corpus, Path(folder, "corpus"))
        data = shutil.copytree(given.data, Path(folder, "data"))
        print(_of_one_post(corpus, data, given.times), flush=True)
        questions = [one.question for one in bench.questions()][:60]
        print(_of_all(corpus, data, questions, given.seconds))


def _of_one_post(corpus: Path, data: Path, times: int) -> str:
    post = min(corpus.rglob("*.md"))
    refresh(corpus, data)  # the copied corpus may be another than the one read last
    rows = []
    for number in range(times):
        change(post, number)
        refreshed = refresh(corpus, data)
        rows.append((f"{refreshed.seconds:.2f} s", f"{start_up():.2f} s", refreshed.printed))
    return table(("one changed post", "of it loading the program", "what it prints"), rows)


def _of_all(corpus: Path, data: Path, questions: list[str], seconds: float) -> str:
    knowledge = KnowledgeBase.open(data, KnowledgeSettings())
    at_rest(knowledge, questions[:10])  # the first ones warm up
    rest = at_rest(knowledge, questions)
    taken = asyncio.run(meanwhile(knowledge, questions, corpus, data, seconds))
    usual = statistics.median(rest)
    rows = [("at rest", str(len(rest)), str(milliseconds(rest)), "")]
    for stage, times in taken.items():
        ratio = f"{statistics.median(times) / usual:.2f}"
        rows.append((f"refresh, {stage}", str(len(times)), str(milliseconds(times)), ratio))
    return table(("asked", "questions", "ms, median / p95", "times as slow"), rows)


if __name__ == "__main__":
    main()

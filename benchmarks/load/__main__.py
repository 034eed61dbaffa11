"""How many people can ask at once: python -m benchmarks.load --bench ../shared/bench.

The bot's own worker answers; nobody asks what was asked before, so no answer is remembered.
"""

import argparse
import asyncio
import itertools
import os
from collections.abc import Awaitable, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.bench import Bench
from benchmarks.load.people import Counter, Served, arriving, at_once
from benchmarks.recapbot import RANKERS, settings_of, with_ranker
from benchmarks.table import table
from bot.discord_bot.worker import Worker
from bot.opening import open_knowledge
from bot.settings import Settings

PEOPLE = (1, 8, 64)
A_SECOND = 5
HEADER = ("ranker", "who asks", "questions a second", "p50, ms", "p99, ms", "told busy")


def main() -> None:
    """Have people ask each ranker, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="Recapbot's data folder; else data/ in --work")
    parser.add_argument("--seconds", type=float, default=30, help="how long each crowd asks")
    given = parser.parse_args()
    bench, data = Bench(given.bench), given.data or given.work / "data"
    questions = [one.question for one in bench.questions()]
    settings = settings_of(bench, data)
    print(f"Load of the machine before: {os.getloadavg()[0]:.1f}\n")
    rows = [
        row
        for ranker in RANKERS
        for row in asyncio.run(crowds(ranker, settings, questions, given.seconds))
    ]
    print(table(HEADER, rows))


async def crowds(
    ranker: str, settings: Settings, questions: Sequence[str], seconds: float
) -> list[tuple[str, ...]]:
    """Return a row for each crowd that asks a ranker."""
    worker = Worker(settings.discord.waiting)
    with closing(open_knowledge(with_ranker(settings, ranker))) as knowledge, closing(worker):
        knowledge.ask(questions[0])
        counter = Counter(worker, knowledge.ask, itertools.cycle(questions))
        asking: list[tuple[str, Awaitable[Served]]] = [
            (f"{people} at once", at_once(people, counter, seconds)) for people in PEOPLE
        ]
        asking.append((f"{A_SECOND} a second", arriving(A_SECOND, counter, 2 * seconds)))
        return [_row(ranker, who, await served) for who, served in asking]


def _row(ranker: str, who: str, served: Served) -> tuple[str, ...]:
    waits = (f"{served.milliseconds(percentile):.0f}" for percentile in (50, 99))
    return ranker, who, f"{served.rate:.1f}", *waits, str(served.refused)


if __name__ == "__main__":
    main()

"""How long a person waits for an answer: python -m benchmarks.latency --bench ../shared/bench.

Cold: from the start of the process to its end, beside LangChain's, in pairs of the same question.
Warm: stage by stage, in one process that has everything loaded.
"""

import argparse
import os
from pathlib import Path
from statistics import median

import yaml

from benchmarks.bench import Bench
from benchmarks.latency.cold import Command, in_turn, langchain_ask, recapbot_ask, recapbot_help
from benchmarks.latency.langchain_store import save_store
from benchmarks.rankers import STAGES, times_of
from benchmarks.ratio import ratio
from benchmarks.recapbot import RANKERS, ask_bench, settings_of, with_ranker
from benchmarks.table import table
from bot.opening import publish_if_missing
from knowledge.embedding import embedder
from knowledge.settings import ModelSettings

HELP, LANGCHAIN = "recapbot --help", "LangChain, FAISS, sentence-transformers"


def main() -> None:
    """Clock cold and warm questions, and print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="Recapbot's data folder; else data/ in --work")
    parser.add_argument("--pairs", type=int, default=9)
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    bench, data = Bench(given.bench), given.data or given.work / "data"
    publish_if_missing(settings_of(bench, data))
    store = save_store(bench, embedder.load(ModelSettings(), data), given.work)

    print(f"Load of the machine before: {os.getloadavg()[0]:.1f}\n")
    print(cold(bench, data, store, given.pairs))
    print("\nMilliseconds of a warm question, median / 95th percentile:\n")
    print(table(("ranker", *STAGES), [warm(bench, data, given.work, name) for name in RANKERS]))


def cold(bench: Bench, data: Path, store: Path, pairs: int) -> str:
    """Return the table of cold starts, each question asked of every system in turn."""
    configs = {ranker: _config(data, store.parent, ranker) for ranker in RANKERS}
    rounds: list[dict[str, Command]] = []
    for one in bench.questions()[:pairs]:
        asked = {_asked(name): recapbot_ask(configs[name], one.question) for name in RANKERS}
        rounds.append(
            {HELP: recapbot_help(), **asked, LANGCHAIN: langchain_ask(store, one.question)}
        )
    taken = in_turn(rounds)
    rows = [
        (
            name,
            f"{median(seconds):.2f}",
            f"{min(seconds):.2f} to {max(seconds):.2f}",
            "–" if name in (HELP, LANGCHAIN) else str(ratio(taken[LANGCHAIN], seconds)),
        )
        for name, seconds in taken.items()
    ]
    return table(("from a cold start", "seconds", "spread", "times as fast as LangChain"), rows)


def warm(bench: Bench, data: Path, work: Path, ranker: str) -> tuple[str, ...]:
    """Return the row of a ranker's warm questions."""
    settings = with_ranker(settings_of(bench, data), ranker)
    return times_of(ranker, ask_bench(bench, settings, work / f"ranker-{ranker}.jsonl"))


def _asked(ranker: str) -> str:
    return f"recapbot ask, {ranker}"


def _config(data: Path, work: Path, ranker: str) -> Path:
    file = work / f"latency-{ranker}.yaml"
    content = {"data_folder": str(data.resolve()), "ranking": {"ranker": ranker}}
    file.write_text(yaml.safe_dump(content), encoding="utf-8")
    return file


if __name__ == "__main__":
    main()

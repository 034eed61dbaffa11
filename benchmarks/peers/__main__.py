"""Recapbot and its peers on the event bench: python -m benchmarks.peers --bench ../shared/bench.

All embed with the same all-MiniLM-L6-v2 weights. The vectors of the peers' chunks are kept in
--work; a question is embedded anew by each.
"""

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from benchmarks import recapbot
from benchmarks.bench import Bench
from benchmarks.peers.kept_vectors import KeptVectors
from benchmarks.peers.peer import MakePeer, Peer
from benchmarks.peers.picture import draw
from benchmarks.peers.predictions import QUOTES, prediction
from benchmarks.peers.system import System, as_table
from benchmarks.picture import PICTURES
from benchmarks.timing import milliseconds
from bot.progress import ShownProgress
from knowledge.embedding import embedder
from knowledge.settings import ModelSettings


def main() -> None:
    """Ask every system the bench's questions, print one table and draw it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--work", type=Path, default=Path("build/bench"))
    parser.add_argument("--data", type=Path, help="Recapbot's data folder; else data/ in --work")
    parser.add_argument("--pictures", type=Path, default=PICTURES)
    parser.add_argument(
        "--reference",
        action="store_true",
        help="the peers embed with sentence-transformers, not with Recapbot's int8 ONNX",
    )
    given = parser.parse_args()
    given.work.mkdir(parents=True, exist_ok=True)
    bench, data = Bench(given.bench), given.data or given.work / "data"
    runtime = ModelSettings(runtime="sentence-transformers" if given.reference else "onnx")
    systems = [
        *_peers(bench, given.work, embedder.load(runtime, data)),
        *_recapbots(bench, given.work, data),
    ]
    print(as_table(systems))
    draw(systems, given.pictures)


def _peers(bench: Bench, work: Path, model: embedder.Embedder) -> Iterator[System]:
    # Haystack reads it when it is imported, and reports every run to its makers without it.
    os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
    from benchmarks.peers.bm25s_words import Bm25sWords
    from benchmarks.peers.chunks import split
    from benchmarks.peers.haystack_hybrid import HaystackHybrid
    from benchmarks.peers.langchain_faiss import LangChainFaiss
    from benchmarks.peers.txtai_hybrid import TxtaiHybrid

    peers: dict[str, MakePeer] = {
        "LangChain, FAISS": LangChainFaiss,
        "bm25s": Bm25sWords,
        "txtai, hybrid": TxtaiHybrid,
        "Haystack, hybrid": HaystackHybrid,
    }
    found = split(bench.posts())
    embed = KeptVectors([chunk.text for chunk in found], model, work).embed
    for name, make in peers.items():
        yield _ask(name, make(found, embed), bench, work / f"peer-{make.__name__.lower()}.jsonl")


def _ask(name: str, peer: Peer, bench: Bench, predictions: Path) -> System:
    questions = bench.questions()
    seconds, lines = [], []
    with ShownProgress() as progress:
        for done, question in enumerate(questions):
            progress(f"asking {name}", done, len(questions))
            began = perf_counter()
            found = peer.search(question.question, QUOTES)
            seconds.append(perf_counter() - began)
            lines.append(prediction(question.id, found))
    predictions.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    return System(name, bench.score(predictions), milliseconds(seconds))


def _recapbots(bench: Bench, work: Path, data: Path) -> Iterator[System]:
    settings = recapbot.settings_of(bench, data)
    for ranker in recapbot.RANKERS:
        file = work / f"ranker-{ranker}.jsonl"
        clocked = recapbot.ask_bench(bench, recapbot.with_ranker(settings, ranker), file)
        seconds = [one.seconds for one in clocked]
        yield System(
            f"Recapbot, {ranker}", bench.score(file), milliseconds(seconds), emphasises=True
        )


if __name__ == "__main__":
    main()

"""How fast texts are indexed: python -m benchmarks.indexing --bench ../shared/bench.

Recapbot reads, splits, embeds, indexes and publishes some of the bench's posts, as a process; then
sentence-transformers encodes the same passages, batch 64, and does nothing else. In pairs.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sentence_transformers import SentenceTransformer

from benchmarks.bench import Bench
from benchmarks.ratio import ratio
from benchmarks.table import table
from knowledge.embedding import exported, model_folder
from knowledge.store.database import open_to_read
from knowledge.store.documents import load_texts
from knowledge.store.generations import generation_documents, require_published

BATCH = 64


def main() -> None:
    """Time pairs, and print a table with the ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", type=Path, required=True, help="dev.jsonl, score.py, corpus/")
    parser.add_argument("--posts", type=int, default=100, help="how many, drawn with seed 7")
    parser.add_argument("--pairs", type=int, default=5)
    given = parser.parse_args()
    paths = [post.path for post in Bench(given.bench).posts()]
    drawn = random.Random(7).sample(paths, min(given.posts, len(paths)))  # noqa: S311
    reference = SentenceTransformer(model_folder.load_name(model_folder.DEFAULT), device="cpu")
    print(f"Load of the machine before: {os.getloadavg()[0]:.1f}\n")
    ours, theirs, passages = list[float](), list[float](), 0
    with tempfile.TemporaryDirectory() as folder:
        corpus, models = Path(folder, "corpus"), Path(folder, "exported")
        for path in drawn:
            (corpus / path).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(Bench(given.bench).corpus / path, corpus / path)
        exported.ensure(model_folder.DEFAULT, models)
        for pair in range(given.pairs):
            data = shutil.copytree(models, Path(folder, f"data {pair}"))
            ours.append(_indexed(corpus, data))
            texts = passages_of(data)
            passages = len(texts)
            began = time.perf_counter()
            reference.encode(texts, batch_size=BATCH, show_progress_bar=False)
            theirs.append(time.perf_counter() - began)
    rows = [
        ("Recapbot, files to published", *_cells(ours, passages)),
        ("sentence-transformers, encode alone", *_cells(theirs, passages)),
    ]
    print(table((f"{len(drawn)} posts", "seconds, least", "passages a second"), rows))
    print(f"\nTimes as fast: {ratio(theirs, ours)}")


def passages_of(data: Path) -> list[str]:
    """Return the texts that were embedded of what is published in a data folder."""
    with closing(open_to_read(data)) as connection:
        number = require_published(connection, data).number
        documents = generation_documents(connection, number).values()
        return [text for one in documents for _, text in load_texts(connection, one)]


def _indexed(corpus: Path, data: Path) -> float:
    command: list[str | Path] = [sys.executable, "-m", "bot", "refresh"]
    began = time.perf_counter()
    subprocess.run(  # noqa: S603
        [*command, "--knowledge", corpus, "--data", data], check=True, capture_output=True
    )
    return time.perf_counter() - began


def _cells(seconds: list[float], passages: int) -> tuple[str, str]:
    return f"{min(seconds):.1f}", f"{passages / min(seconds):.0f}"


if __name__ == "__main__":
    main()

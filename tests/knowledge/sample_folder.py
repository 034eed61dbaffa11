"""A small knowledge folder for tests, and a refresh of it."""

from pathlib import Path

from knowledge.refreshing.means import BuildMeans
from knowledge.refreshing.refresh_space import refresh_space
from knowledge.refreshing.report import RefreshReport
from knowledge.settings import KnowledgeSettings
from knowledge.spaces.space import Space
from tests.knowledge.hashing_embedder import HashingEmbedder

TEXTS = {
    "lisbon.md": "# Compiler Days 2023\n\nCompiler Days ran on 4 May 2023 in Lisbon.\n",
    "oslo.md": "# Harbour Conf 2024\n\nHarbour Conf met in Oslo. It drew 300 sailors.\n",
    "talks/orc.txt": "Controllers\n\nThe OpenStack Resource Controller (ORC) came up often.\n",
}


def write_texts(folder: Path, texts: dict[str, str]) -> Path:
    for name, text in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def refresh(folder: Path, data: Path, embedder: HashingEmbedder | None = None) -> RefreshReport:
    source = (embedder or HashingEmbedder()).source()
    means = BuildMeans(KnowledgeSettings(), source, lambda *_: None)
    return refresh_space(Space(data, folder), "", means)

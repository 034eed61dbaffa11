"""Who may import whom: the house has two ways through it, both one way."""

import ast
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FORBIDDEN = {
    "knowledge": {"bot", "discord", "training", "benchmarks", "tests"},
    "bot": {"training", "benchmarks", "tests"},
    "training": {"bot", "discord", "benchmarks", "tests"},
    "benchmarks": {"training"},
}
# Seconds and hundreds of megabytes that a question does not need.
HEAVY = {
    "torch",
    "sentence_transformers",
    "transformers",
    "sklearn",
    "scipy",
    "babel",
    "matplotlib",
}


def imported(file: Path) -> Iterator[str]:
    """Yield the top-level package of every import of a file, wherever in it that stands."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name.partition(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


@pytest.mark.parametrize("package", FORBIDDEN)
def test_a_package_imports_nothing_that_stands_above_it(package: str) -> None:
    files = list((ROOT / package).rglob("*.py"))
    assert files
    crossing = {
        f"{file.relative_to(ROOT)} imports {name}"
        for file in files
        for name in imported(file)
        if name in FORBIDDEN[package]
    }
    assert not crossing


def test_no_file_imports_relatively() -> None:
    for package in FORBIDDEN:
        for file in (ROOT / package).rglob("*.py"):
            nodes = ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            assert not any(isinstance(node, ast.ImportFrom) and node.level for node in nodes), file


def test_a_question_to_a_ready_index_imports_nothing_heavy(samples: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-m", "bot", "ask", "--json", "--data", samples]
    ended = subprocess.run(  # noqa: S603
        [*command, "what is ORC?"],
        capture_output=True,
        text=True,
        check=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert json.loads(ended.stdout)["answered"] is True
    names = {line.rpartition("|")[2].strip() for line in ended.stderr.splitlines()}
    assert "onnxruntime" in names
    assert names.isdisjoint(HEAVY)

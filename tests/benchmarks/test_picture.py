"""Pictures are drawn for light and dark pages, the same each time."""

from pathlib import Path

from benchmarks.bench import Scores
from benchmarks.peers import picture as peers
from benchmarks.peers.system import System
from benchmarks.reliability import picture as reliability
from benchmarks.reliability.calibration import Bin
from benchmarks.size import picture as size
from benchmarks.timing import Milliseconds

SCORES = Scores({"hit@1": 66.0, "hit@3": 80.0, "trust": 64.0}, 267, frozenset())


def test_the_peers_are_drawn_for_light_and_dark_pages(tmp_path: Path) -> None:
    peers.draw([System("bm25s", SCORES, Milliseconds(3, 9))], tmp_path)
    light, dark = tmp_path / "peers-light.svg", tmp_path / "peers-dark.svg"
    assert "#ffffff" in light.read_text()
    assert "#0d1117" in dark.read_text()


def test_sizes_are_drawn_by_their_passages(tmp_path: Path) -> None:
    size.draw([size.Point(10_000, 4, 9, 250), size.Point(1_000_000, 12, 30, 700)], tmp_path)
    assert "1,000,000" in (tmp_path / "size-light.svg").read_text()


def test_the_same_figures_give_the_same_picture(tmp_path: Path) -> None:
    drawn = []
    for folder in (tmp_path / "once", tmp_path / "again"):
        reliability.draw([Bin(3, 0.2, 0.33), Bin(9, 0.8, 0.7)], 0.22, folder)
        drawn.append((folder / "reliability-light.svg").read_bytes())
    assert drawn[0] == drawn[1]

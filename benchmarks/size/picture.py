"""What search takes as texts grow: milliseconds and memory."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.picture import Theme, draw_themes


@dataclass(frozen=True, slots=True)
class Point:
    """A size: milliseconds of a search, median and 95th percentile, and megabytes resident."""

    passages: int
    median: float
    p95: float
    megabytes: float


def draw(points: Sequence[Point], folder: Path) -> None:
    """Draw sizes as size-light.svg and size-dark.svg."""
    draw_themes("size", folder, lambda theme: _figure(points, theme))


def _figure(points: Sequence[Point], theme: Theme) -> Figure:
    figure = Figure(figsize=(9, 3.4), layout="constrained")
    times, memory = figure.subplots(1, 2)
    sizes = [point.passages for point in points]
    _line(times, sizes, [point.p95 for point in points], "95th percentile", theme.other)
    _line(times, sizes, [point.median for point in points], "median", theme.ours)
    times.set_title("milliseconds a search", loc="left", fontsize=10)
    _line(memory, sizes, [point.megabytes for point in points], "resident", theme.ours)
    memory.set_title("megabytes", loc="left", fontsize=10)
    for axes in (times, memory):
        axes.set_xscale("log")
        axes.set_xticks(sizes, [f"{size:,}" for size in sizes])
        axes.minorticks_off()
        axes.set_ylim(bottom=0)
        axes.set_xlabel("passages")
        axes.grid(visible=True)
        axes.legend(frameon=False, labelcolor=theme.ink)
    return figure


def _line(
    axes: Axes, sizes: Sequence[int], values: Sequence[float], label: str, colour: str
) -> None:
    axes.plot(sizes, values, "o-", color=colour, label=label)

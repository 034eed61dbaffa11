"""What search takes as texts grow: milliseconds and memory."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.picture import Theme, draw_themes
from benchmarks.size.measured import Measured

MEGABYTE = 1_000_000


def draw(measured: Sequence[Measured], folder: Path) -> None:
    """Draw sizes as size-light.svg and size-dark.svg."""
    draw_themes("size", folder, lambda theme: _figure(measured, theme))


def _figure(measured: Sequence[Measured], theme: Theme) -> Figure:
    figure = Figure(figsize=(9, 3.4), layout="constrained")
    times, memory = figure.subplots(1, 2)
    searched = [one.searched for one in measured]
    sizes = [one.passages for one in searched]
    _line(times, sizes, [one.together.p95 for one in searched], "95th percentile", theme.other)
    _line(times, sizes, [one.together.median for one in searched], "median", theme.ours)
    times.set_title("milliseconds a search", loc="left", fontsize=10)
    _line(memory, sizes, [one.resident / MEGABYTE for one in searched], "resident", theme.ours)
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

"""The reliability diagram: what was promised against what came, and how often."""

from collections.abc import Sequence
from pathlib import Path

from matplotlib.figure import Figure
from matplotlib.ticker import PercentFormatter

from benchmarks.picture import Theme, draw_themes
from benchmarks.reliability.calibration import Bin, expected_calibration_error


def draw(binned: Sequence[Bin], threshold: float, folder: Path) -> None:
    """Draw bins as reliability-light.svg and reliability-dark.svg."""
    draw_themes("reliability", folder, lambda theme: _figure(binned, threshold, theme))


def _figure(binned: Sequence[Bin], threshold: float, theme: Theme) -> Figure:
    figure = Figure(figsize=(6, 6), layout="constrained")
    axes, counts = figure.subplots(2, 1, sharex=True, height_ratios=(4, 1))
    said = [one.probability for one in binned]
    axes.plot((0, 1), (0, 1), "--", color=theme.other)
    axes.plot(said, [one.right for one in binned], "o-", color=theme.ours)
    axes.set_ylabel("share that is right")
    axes.set_ylim(0, 1)
    axes.set_title(
        f"Expected calibration error {100 * expected_calibration_error(binned):.1f}%", loc="left"
    )
    bars = counts.bar(said, [one.count for one in binned], 0.05, color=theme.other)
    counts.bar_label(bars, fontsize=8, padding=2)
    counts.set_ylabel("questions")
    counts.set_yticks([])
    counts.margins(y=0.25)
    counts.set_xlabel("probability that the first quote answers")
    counts.set_xlim(0, 1)
    counts.xaxis.set_major_formatter(PercentFormatter(1))
    axes.yaxis.set_major_formatter(PercentFormatter(1))
    axes.grid(visible=True)
    for panel in (axes, counts):
        panel.axvline(threshold, color=theme.ink, linewidth=1)
    axes.text(threshold + 0.01, 0.96, f"threshold {threshold:g}", va="top")
    return figure

"""The table of systems as a picture: a bar each, figure by figure."""

from pathlib import Path

from matplotlib.figure import Figure

from benchmarks.peers.system import System
from benchmarks.picture import Theme, draw_themes

SHOWN = {
    "hit@1": "right quote first",
    "hit@3": "right quote among three",
    "trust": "right, or rightly none",
}


def draw(systems: list[System], folder: Path) -> None:
    """Draw systems as peers-light.svg and peers-dark.svg."""
    draw_themes("peers", folder, lambda theme: _figure(systems, theme))


def _figure(systems: list[System], theme: Theme) -> Figure:
    figure = Figure(figsize=(9, 0.6 + 0.4 * len(systems)), layout="constrained")
    places = range(len(systems) - 1, -1, -1)
    colours = [theme.ours if one.emphasises else theme.other for one in systems]
    panels = figure.subplots(1, len(SHOWN), sharey=True)
    for axes, (name, meaning) in zip(panels, SHOWN.items(), strict=True):
        bars = axes.barh(places, [one.figure(name) for one in systems], 0.7, color=colours)
        axes.bar_label(bars, fmt="%.0f%%", padding=3)
        axes.set_title(f"{name}: {meaning}", loc="left", fontsize=10)
        axes.set_xlim(0, 100)
        axes.set_xticks([])
        axes.tick_params(axis="y", length=0)
        axes.spines.bottom.set_visible(False)
    panels[0].set_yticks(places, [one.name for one in systems])
    return figure

"""Pictures for a page that may be light or dark: each is drawn twice, as SVG."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
from matplotlib.figure import Figure

if TYPE_CHECKING:
    from matplotlib.typing import RcKeyType

PICTURES = Path(__file__).parent / "pictures"


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of a picture: of what is ours, of what else is drawn, and around it."""

    name: str
    ground: str
    ink: str
    faint: str
    ours: str
    other: str


# The grounds are those of GitHub's pages.
THEMES = (
    Theme("light", "#ffffff", "#1f2328", "#d1d9e0", "#0969da", "#818b98"),
    Theme("dark", "#0d1117", "#f0f6fc", "#3d444d", "#4493f8", "#9198a1"),
)


def draw_themes(name: str, folder: Path, figure_of: Callable[[Theme], Figure]) -> None:
    """Write NAME-light.svg and NAME-dark.svg; the same figures give the same bytes."""
    folder.mkdir(parents=True, exist_ok=True)
    for theme in THEMES:
        with mpl.rc_context(_style(theme)):
            figure_of(theme).savefig(folder / f"{name}-{theme.name}.svg", metadata={"Date": None})


def _style(theme: Theme) -> "dict[RcKeyType, Any]":
    return {
        "svg.hashsalt": "recapbot",
        "savefig.bbox": "tight",
        "figure.facecolor": theme.ground,
        "axes.facecolor": theme.ground,
        "axes.edgecolor": theme.faint,
        "axes.labelcolor": theme.ink,
        "axes.titlecolor": theme.ink,
        "axes.spines.top": False,
        "axes.spines.right": False,
        "grid.color": theme.faint,
        "text.color": theme.ink,
        "xtick.color": theme.ink,
        "ytick.color": theme.ink,
        "font.size": 10,
    }

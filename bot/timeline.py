"""A picture of events on a line of time."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from knowledge.spans.resolve import DateRange

_INCHES_WIDE: Final = 8.0
_INCHES_A_ROW: Final = 0.42
_INCHES_AROUND: Final = 0.8
_DOTS_PER_INCH: Final = 110
_SHORTEST: Final = 0.01
"""The width of a bar at least, as a share of the line: a single day of many years is seen, too."""
_LONGEST_NAME: Final = 60
_MOST_DATES: Final = 6
_MANY_DAYS: Final = 150
# Dark on white: legible whatever the theme of who looks at it.
_BAR, _TODAY, _GRID = "#3b4cca", "#b3261e", "#d0d0d0"
# The first has Latin, Greek and Cyrillic and comes along; the others write Chinese, Japanese and
# Korean where the machine has them.
_FONTS: Final = ("DejaVu Sans", "Noto Sans CJK JP", "Noto Sans CJK SC", "WenQuanYi Zen Hei")


@dataclass(frozen=True, slots=True)
class Row:
    """One event: what it is called, and its days."""

    title: str
    days: DateRange


def timeline(rows: Sequence[Row], today: date) -> bytes:
    """Return a PNG with a bar for each of the rows, the first at the top, and a line for today.

    Takes about a quarter of a second, the first time with the time that matplotlib needs to
    start; one call at a time, as its fonts are not to be shared by threads.
    """
    from matplotlib import font_manager
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.dates import AutoDateLocator, DateFormatter, date2num
    from matplotlib.figure import Figure

    installed = set(font_manager.get_font_names())
    fonts = [font for font in _FONTS if font in installed]
    height = _INCHES_A_ROW * len(rows) + _INCHES_AROUND
    figure = Figure((_INCHES_WIDE, height), _DOTS_PER_INCH, layout="constrained")
    canvas = FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    starts = [float(date2num(row.days.start)) for row in rows]
    ends = [float(date2num(row.days.end)) + 1 for row in rows]
    now = float(date2num(today))
    span = max(*ends, now) - min(*starts, now)
    lengths = [max(end - start, _SHORTEST * span) for start, end in zip(starts, ends, strict=True)]
    axes.barh(range(len(rows)), lengths, left=starts, height=0.5, color=_BAR)
    axes.axvline(now, color=_TODAY, linestyle="--")
    axes.set_yticks(range(len(rows)), [row.title[:_LONGEST_NAME] for row in rows])
    for label in axes.get_yticklabels():
        label.set_parse_math(False)
        label.set_fontfamily(fonts)
    axes.invert_yaxis()
    # Numbers, which every language reads.
    axes.xaxis_date()
    axes.xaxis.set_major_locator(AutoDateLocator(minticks=2, maxticks=_MOST_DATES))
    axes.xaxis.set_major_formatter(DateFormatter("%Y-%m" if span > _MANY_DAYS else "%Y-%m-%d"))
    axes.grid(axis="x", color=_GRID)
    axes.set_axisbelow(True)
    picture = io.BytesIO()
    canvas.print_png(picture)
    return picture.getvalue()

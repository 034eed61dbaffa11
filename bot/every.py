"""How often a source is read by itself, as people write it: "day", "6 hours", "never"."""

import re
from datetime import timedelta

import typer

_UNITS = {
    "week": timedelta(weeks=1),
    "day": timedelta(days=1),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
}
_WRITTEN = re.compile(rf"(?:every )?(?:([1-9]\d{{0,3}}) )?({'|'.join(_UNITS)})s?", re.IGNORECASE)


def every_of(text: str) -> timedelta | None:
    """Return the time between two readings; None for "never".

    Raises:
        typer.BadParameter: It says no such time.
    """
    text = " ".join(text.split())
    if text.casefold() == "never":
        return None
    found = _WRITTEN.fullmatch(text)
    if found is None:
        raise typer.BadParameter(
            f'how often must be as "day", "6 hours", "30 minutes" or "never", received {text!r}'
        )
    return int(found[1] or 1) * _UNITS[found[2].casefold()]


def every_in_words(every: timedelta) -> str:
    """Return how often in words, from minutes on: "every day", "every 6 hours"."""
    name, unit = next((name, unit) for name, unit in _UNITS.items() if not every % unit)
    count = every // unit
    return f"every {name}" if count == 1 else f"every {count} {name}s"

"""recapbot knowledge history: who did what, and when."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands.knowledge.options import AsJson, Server, space_for
from bot.commands.options import Config, Data

if TYPE_CHECKING:
    from knowledge.store.audit import Entry


def history(
    last: Annotated[
        int, typer.Option(min=1, max=100_000, metavar="NUMBER", help="Show so many entries.")
    ] = 20,
    as_json: AsJson = False,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Tell who did what, newest first."""
    _, space = space_for(config, data, server)

    from bot.harmless import harmless
    from knowledge.moderating import history as trail

    for entry in trail.history(space, last):
        print(_as_json(entry) if as_json else harmless(_as_line(entry)))


def _as_json(entry: "Entry") -> str:
    content = {
        "at": entry.at.isoformat(),
        "who": entry.deed.who,
        "action": entry.deed.action.value,
        "subject": entry.deed.subject,
        "generation": entry.generation,
        "added": entry.counts.added,
        "changed": entry.counts.changed,
        "removed": entry.counts.removed,
    }
    return json.dumps(content, ensure_ascii=False)


def _as_line(entry: "Entry") -> str:
    from knowledge.store.deed import Action

    counts = entry.counts
    action, subject = entry.deed.action, entry.deed.subject
    # Of forgetting, the subject is the moment up to which: it stands at the line's beginning.
    deed = f"{action} {subject}" if subject and action is not Action.FORGET else action.value
    return (
        f"{entry.at.astimezone():%Y-%m-%d %H:%M}  generation {entry.generation}  {deed}"
        f"  by {entry.deed.who or 'recapbot refresh'}"
        f"  ({counts.added} added, {counts.changed} changed, {counts.removed} removed)"
    )

"""recapbot status: what is published."""

import dataclasses
import json
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.commands import options

if TYPE_CHECKING:
    from knowledge.status import Status


def status(
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON for programs.")] = False,
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Tell what is published.

    Documents, passages, model, generation, when, from where, and how large on disk.
    """
    settings = options.settings_for(config, knowledge, data)

    from knowledge.status import read_status

    found = read_status(settings.data_folder)
    print(_as_json(found) if as_json else _as_lines(found))


def _as_json(status: "Status") -> str:
    content = dataclasses.asdict(status.generation) | {"size": status.size}
    return json.dumps(content, default=datetime.isoformat)


def _as_lines(status: "Status") -> str:
    generation = status.generation
    lines = {
        "documents": f"{generation.documents:,}",
        "passages": f"{generation.passages:,}",
        "model": generation.model,
        "generation": f"{generation.number}",
        "published": f"{generation.published_at.astimezone():%Y-%m-%d %H:%M}",
        "last read": f"{generation.read_at.astimezone():%Y-%m-%d %H:%M}",
        "from": generation.folder,
        "on disk": f"{status.size / 1_000_000:,.1f} MB",
    }
    return "\n".join(f"{name:<12}{value}" for name, value in lines.items())

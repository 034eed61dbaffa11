"""recapbot status: what is published."""

import dataclasses
import json
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
    from knowledge.status import read_status

    found = read_status(options.settings_for(config, knowledge, data).data_folder)
    print(json.dumps(dataclasses.asdict(found), default=str) if as_json else _as_lines(found))


def _as_lines(status: "Status") -> str:
    lines = {
        "documents": f"{status.documents:,}",
        "passages": f"{status.passages:,}",
        "model": status.model,
        "generation": f"{status.generation}",
        "published": f"{status.published_at.astimezone():%Y-%m-%d %H:%M}",
        "last read": f"{status.read_at.astimezone():%Y-%m-%d %H:%M}",
        "from": f"{status.folder}",
        "on disk": f"{status.bytes_on_disk / 1_000_000:,.1f} MB",
    }
    return "\n".join(f"{name:<12}{value}" for name, value in lines.items())

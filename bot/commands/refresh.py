"""recapbot refresh: read the folder of texts, embed what is new or changed, publish."""

import sys
from typing import TYPE_CHECKING

import typer

from bot.commands import options

if TYPE_CHECKING:
    from knowledge.refresh import RefreshReport

INTERRUPTED = 130
"""The exit status of a program that Ctrl-C ended, by the convention of shells."""


def refresh(
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Read the texts again and publish them.

    Only what is new or changed is embedded. Without --knowledge and without knowledge_folder in
    config.yaml, the folder that was read last is read again; at first, the sample texts. Until all
    is done, the old texts answer.
    """
    settings = options.settings_for(config, knowledge, data)

    from bot.opening import read_texts

    try:
        report = read_texts(settings)
    except KeyboardInterrupt:
        print("Stopped; the next refresh continues.", file=sys.stderr)
        raise typer.Exit(INTERRUPTED) from None
    for skipped in report.skipped:
        print(f"skipped {skipped.path}: {skipped.reason}", file=sys.stderr)
    print(_summary(report))


def _summary(report: "RefreshReport") -> str:
    if report.generation is None:
        return f"Nothing changed: {report.unchanged} documents are as they were."
    return (
        f"Published generation {report.generation}: {report.added} documents added, "
        f"{report.changed} changed, {report.removed} removed, {report.unchanged} unchanged; "
        f"{report.embedded} passages embedded."
    )

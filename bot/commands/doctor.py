"""recapbot doctor: checks configuration, texts, model, index, token and intents."""

import os
from typing import TYPE_CHECKING

import typer

from bot.commands import options

if TYPE_CHECKING:
    from bot.finding import Finding


def doctor(
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Check everything; say what to do.

    Looks at settings, texts, data folder, model, index, token and intents. Exits with 1 if there
    is a problem. Changes nothing and talks to nobody.
    """
    from bot.checkup import check_all
    from bot.finding import Finding, Health
    from knowledge.errors import SettingsError

    try:
        settings = options.settings_for(config, knowledge, data)
    except SettingsError as error:
        for line in str(error).splitlines():
            _show(Finding("settings", Health.PROBLEM, line, "docs/configuration.md tells more."))
        raise typer.Exit(1) from None
    _show(Finding("settings", Health.OK, "read without findings"))
    problems = 0
    for finding in check_all(settings, os.environ):
        _show(finding)
        problems += finding.health is Health.PROBLEM
    raise typer.Exit(1 if problems else 0)


def _show(finding: "Finding") -> None:
    print(f"{finding.health:<8} {finding.subject:<9} {finding.found}", flush=True)
    if finding.advice:
        print(f"{'':<18} {finding.advice}")

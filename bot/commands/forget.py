"""recapbot forget: what was removed is gone from the disk at once."""

import sys
from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, operator, space_for
from bot.commands.options import Config, Data


def forget(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask; for cron.")] = False,
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Remove from the disk what was removed.

    And all earlier texts, generations and drafts. What answers now stays; undo cannot bring
    anything else back any more.
    """
    _, space = space_for(config, data, server)

    from datetime import UTC, datetime

    from knowledge.moderating import forgetting

    if not yes and not _confirmed():
        print("Nothing was forgotten.", file=sys.stderr)
        raise typer.Exit(1)
    forgetting.forget(space, datetime.now(UTC), operator())
    print("Forgotten: what does not answer now is gone from the disk.")


def _confirmed() -> bool:
    if not sys.stdin.isatty():
        print("Nobody can be asked; recapbot forget --yes forgets without.", file=sys.stderr)
        return False
    try:
        return typer.confirm("Forget all but what answers now? Undo is then not possible.")
    except typer.Abort:
        return False

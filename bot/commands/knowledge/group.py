"""recapbot knowledge: a group whose commands are imported when one of them is looked for."""

from typing import TYPE_CHECKING

import typer
from typer.core import TyperGroup

if TYPE_CHECKING:
    from typer._click import Command, Context  # typer's own classes have no public name


class _LaterCommands(TyperGroup):
    """The commands of :mod:`bot.commands.knowledge.app`, for which the others do not wait."""

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        self._import()
        return super().get_command(ctx, cmd_name)

    def list_commands(self, ctx: "Context") -> list[str]:
        self._import()
        return super().list_commands(ctx)

    def _import(self) -> None:
        from bot.commands.knowledge.app import commands

        self.commands = typer.main.get_group(commands).commands


knowledge = typer.Typer(
    cls=_LaterCommands,
    help="Keep sources: add, list, publish, undo.",
    epilog="Begin with: recapbot knowledge add notes.md",
    no_args_is_help=True,
    rich_markup_mode=None,
)

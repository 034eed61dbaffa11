"""The commands that keep sources, of the shared texts or of a server."""

import typer

from bot.commands.knowledge.add import add
from bot.commands.knowledge.diff import diff
from bot.commands.knowledge.discard import discard
from bot.commands.knowledge.expect import expect
from bot.commands.knowledge.expectations import expectations
from bot.commands.knowledge.export import export
from bot.commands.knowledge.gaps import gaps
from bot.commands.knowledge.history import history
from bot.commands.knowledge.list import list_sources
from bot.commands.knowledge.publish import publish
from bot.commands.knowledge.refresh import refresh
from bot.commands.knowledge.remove import remove
from bot.commands.knowledge.schedule import schedule
from bot.commands.knowledge.show import show
from bot.commands.knowledge.try_draft import try_draft
from bot.commands.knowledge.undo import undo

commands = typer.Typer(rich_markup_mode=None)


def _example(arguments: str) -> str:
    return f"Example: recapbot knowledge {arguments}"


commands.command(epilog=_example("add https://example.org/feed.xml --kind feed --every day"))(add)
commands.command(epilog=_example("refresh 3"))(refresh)
commands.command(epilog=_example("remove 3"))(remove)
commands.command("try", epilog=_example("try 12 when was the meetup"))(try_draft)
commands.command(epilog=_example("publish 12"))(publish)
commands.command(epilog=_example("discard 12"))(discard)
commands.command("list", epilog=_example("list"))(list_sources)
commands.command(epilog=_example("show 3"))(show)
commands.command(epilog=_example("schedule 3 6 hours"))(schedule)
commands.command(epilog=_example("history"))(history)
commands.command(epilog=_example("diff 11 12"))(diff)
commands.command(epilog=_example("undo"))(undo)
commands.command(epilog=_example('expect "where was the summit?" Lyon'))(expect)
commands.command(epilog=_example("expectations"))(expectations)
commands.command(epilog=_example("gaps"))(gaps)
commands.command(epilog=_example("export texts.zip"))(export)

"""The command line, and the edge where errors become words."""

import sys

import typer

from bot.commands.ask import ask
from bot.commands.chat import chat
from bot.commands.doctor import doctor
from bot.commands.eval import evaluate
from bot.commands.events import events
from bot.commands.forget import forget
from bot.commands.knowledge.group import knowledge
from bot.commands.refresh import refresh
from bot.commands.run import run
from bot.commands.status import status
from bot.questions_file import QuestionsFileError
from knowledge.errors import PersonError, SettingsError

app = typer.Typer(
    help="Ask about an event; get the passage that answers it, word for word, with its source.",
    epilog="recapbot COMMAND --help tells more. Begin with: recapbot ask what is ORC",
    # Rich help and completion would double the time that --help takes.
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
app.command(epilog="Example: recapbot ask when did the summit run")(ask)
app.command(epilog="Example: recapbot chat")(chat)
app.command(epilog="Example: recapbot refresh --knowledge ~/recaps")(refresh)
app.add_typer(knowledge, name="knowledge")
app.command(epilog="Example: recapbot forget --yes")(forget)
app.command(epilog="Example: recapbot status")(status)
app.command(epilog="Example: recapbot events --year 2025")(events)
app.command("eval", epilog="Example: recapbot eval questions.jsonl --at-least 0.7")(evaluate)
app.command(epilog="Example: recapbot doctor")(doctor)
app.command(epilog="Example: DISCORD_TOKEN=... recapbot run")(run)


def run_command(arguments: list[str] | None = None) -> None:
    """Run one command and exit: 0, 1 (no answer, a finding, an error) or 2 (wrong use).

    Without ``arguments``, those of the process.
    """
    try:
        app(arguments, prog_name="recapbot")
    except PersonError as error:
        print(error, file=sys.stderr)
        sys.exit(2 if isinstance(error, (SettingsError, QuestionsFileError)) else 1)
    except Exception:
        from bot.logs import log_unexpected

        error_id = log_unexpected()
        print(f"Something went wrong in Recapbot: error {error_id} in the log.", file=sys.stderr)
        sys.exit(1)

"""Draw docs/answer.svg, the picture of an answer in the README, from what the program prints."""

import io
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.text import Text

from bot.opening import open_knowledge
from bot.settings import Settings
from bot.terminal import show_answer

QUESTION = "When did the OpenInfra Summit Europe 2025 run?"


def main() -> None:
    """Ask the sample texts, and write the picture beside this file."""
    console = Console(
        record=True, width=96, file=io.StringIO(), force_terminal=True, color_system="truecolor"
    )
    console.print(Text(f'$ recapbot ask "{QUESTION}"'), highlight=False)
    knowledge = open_knowledge(Settings())
    show_answer(knowledge.ask(QUESTION), console, datetime.now(UTC))
    picture = console.export_svg(title="recapbot")
    Path(__file__).with_name("answer.svg").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    main()

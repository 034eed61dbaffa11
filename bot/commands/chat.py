"""recapbot chat: a conversation in the terminal."""

import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress

from bot.commands import options

_GOODBYES = ("quit", "exit")


def chat(
    config: options.Config = None,
    knowledge: options.Knowledge = None,
    data: options.Data = None,
) -> None:
    """Ask one question after the other.

    A follow-up such as "and where was it?" goes on with what was asked before. Ends
    with quit or Ctrl-D. From a pipe, each line is a question.
    """
    settings = options.settings_for(config, knowledge, data)

    from datetime import datetime

    from rich.console import Console

    from bot.opening import open_again, open_pool
    from bot.terminal import show_answer

    console = Console()
    asked: tuple[str, ...] = ()
    pool = open_pool(settings)
    with ExitStack() as opened:
        opened.enter_context(closing(open_again(settings, pool)))
        for question in _questions():
            # What is published meanwhile answers, and what it replaced is not kept for ever.
            base = open_again(settings, pool)
            opened.close()
            opened.enter_context(closing(base))
            answer = base.ask(question, previous=asked)
            show_answer(answer, console, datetime.now().astimezone())
            print(flush=True)
            asked += (question,)


def _questions() -> Iterator[str]:
    """Yield what is asked, until it ends."""
    if sys.stdin.isatty():
        with suppress(ImportError):  # where there is one, input() edits lines with it
            import readline  # noqa: F401
        print('Ask about the events. "quit" or Ctrl-D ends the conversation.\n')
    while (line := _next_line()) is not None and line.strip().lower() not in _GOODBYES:
        if line.strip():
            yield line.strip()


def _next_line() -> str | None:
    try:
        return input("> " if sys.stdin.isatty() else "")
    except EOFError:
        return None

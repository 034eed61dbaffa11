"""recapbot knowledge expect: a golden question, which the texts must go on answering."""

from typing import Annotated

import typer

from bot.commands.knowledge.options import Server, operator, space_for
from bot.commands.options import Config, Data


def expect(
    question: Annotated[str, typer.Argument(metavar="QUESTION", help="The question.")],
    answer: Annotated[
        str, typer.Argument(metavar="ANSWER", help="What the first quote must hold.")
    ],
    server: Server = None,
    config: Config = None,
    data: Data = None,
) -> None:
    """Expect an answer to a question from now on.

    Each change asks it before and after. Where the answer would be lost, nothing is published
    without a person.
    """
    _, space = space_for(config, data, server)

    from knowledge.moderating import expecting

    expected = expecting.expect(space, question, answer, operator())
    print(f"Golden question {expected.number}: {expected.question} -> {expected.answer}")

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
    settings, space = space_for(config, data, server)

    from contextlib import closing

    from bot.harmless import harmless
    from bot.opening import publish_if_missing
    from knowledge.moderating import expecting
    from knowledge.moderating.drafting import opened
    from knowledge.spaces.pool import Pool

    publish_if_missing(settings)
    expected = expecting.expect(space, question, answer, operator())
    print(harmless(f"Golden question {expected.number}: {expected.question} -> {expected.answer}"))
    with closing(opened(space, settings, None, Pool())) as base:
        quotes = base.ask(expected.question).quotes
    if not quotes:
        print("Now no passage answers this.")
    elif expected.is_met(quotes[0].text):
        print("Now it is answered so.")
    else:
        print(harmless(f"Now it is not; the first quote is: {quotes[0].text}"))

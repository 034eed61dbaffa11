"""Looking into a server's space, off the event loop."""

import asyncio
from collections.abc import Callable
from typing import Concatenate, ParamSpec, TypeVar

from bot.languages import Language, to_say
from knowledge.errors import IndexMissingError, PersonError
from knowledge.spaces.space import Space

Arguments = ParamSpec("Arguments")
Result = TypeVar("Result")

_NO_TEXTS = to_say("This server has no texts of its own yet: /knowledge add adds some.")


class NoTextsError(PersonError):
    """A server's space holds nothing yet."""

    def __init__(self) -> None:
        """Say what to do."""
        super().__init__(_NO_TEXTS)


def no_texts(language: Language) -> str:
    """Say that a server's space holds nothing yet, and what to do."""
    return language.say(_NO_TEXTS)


async def look(
    function: Callable[Concatenate[Space, Arguments], Result],
    space: Space,
    *arguments: Arguments.args,
    **options: Arguments.kwargs,
) -> Result:
    """Return what a function tells of a space.

    Raises:
        NoTextsError: It needs something published, and nothing is.
        PersonError: As the function.
    """
    try:
        return await asyncio.to_thread(function, space, *arguments, **options)
    except IndexMissingError as error:
        raise NoTextsError from error

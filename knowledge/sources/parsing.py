"""Parsing what strangers sent, in the process that reads."""

import asyncio
from collections.abc import Callable
from typing import TypeVar, TypeVarTuple

from knowledge.fetching.links import FetchError
from knowledge.reading.source import ReadingError
from knowledge.reading.worker import ReadingWorker

_Result = TypeVar("_Result")
_Arguments = TypeVarTuple("_Arguments")


async def parsed(
    worker: ReadingWorker,
    link: str,
    function: Callable[[*_Arguments], _Result],
    *arguments: *_Arguments,
) -> _Result:
    """Return what a function makes of the content of a link, within the worker's limits.

    Raises:
        FetchError: the function, or a limit, refuses the content.
    """
    try:
        return await asyncio.to_thread(lambda: worker.run(function, *arguments))
    except ReadingError as error:
        raise FetchError(f"{link} {error}") from error

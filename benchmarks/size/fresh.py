"""Work in a process that has done nothing else: its memory and its start are its own."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Returned = TypeVar("Returned")


def fresh(work: Callable[Given, Returned], *args: Given.args, **named: Given.kwargs) -> Returned:
    """Return what some work returns there."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(work, *args, **named).result()
